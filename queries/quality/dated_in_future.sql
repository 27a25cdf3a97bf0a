-- question: Which rows are dated after the day on which their file was imported?
-- grain: one row per interaction
-- parameter most integer = 200: how many rows at most
-- column file text: name of the file
-- column line bigint: line of the file where the row starts
-- column occurred_at timestamp UTC: the time that it carries
-- note: such rows load, but never set the last day that counts
select
    b.file as file,
    i.line as line,
    i.occurred_at as occurred_at
from interaction as i
join batch as b on b.batch = i.batch
where cast(i.occurred_at as date) > cast(b.loaded_at as date)
order by i.occurred_at, b.batch, i.line
limit $most;
