-- step: take the rows of one batch out
delete from stated_party where batch = $batch;
