-- step: forget what one batch corrected, and what was corrected of it
delete from corrected where by_batch = $batch or batch = $batch;
