-- step: whether there is a batch of that number
select count(*) from batch as b where b.batch = $batch;
