-- step: take the rows of one batch out
delete from declared where batch = $batch;
