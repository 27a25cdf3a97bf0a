-- step: take the rows of one batch out
delete from batch where batch = $batch;
