-- step: take the rows of one batch out
delete from folded where batch = $batch;
