-- step: the number of the next batch
select coalesce(max(b.batch), 0) + 1 from batch as b;
