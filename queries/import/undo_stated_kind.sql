-- step: take the rows of one batch out
delete from stated_kind where batch = $batch;
