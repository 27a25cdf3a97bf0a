-- step: take the rows of one batch out
delete from reject where batch = $batch;
