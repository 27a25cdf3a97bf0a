-- step: take the rows of one batch out
delete from stated_topic where batch = $batch;
