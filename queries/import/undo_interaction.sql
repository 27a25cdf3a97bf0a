-- step: take the rows of one batch out
delete from interaction where batch = $batch;
