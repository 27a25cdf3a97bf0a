-- step: take the rows of one batch out
delete from stated_channel where batch = $batch;
