-- step: the days this log covers; rows dated after the day of their import never set the last one
create or replace table span as
with dated as (
    select
        i.day as day,
        cast(i.occurred_at as date) > cast(b.loaded_at as date) as is_future
    from interaction as i
    join batch as b on b.batch = i.batch
)
select
    min(d.day) as first_day,
    coalesce(max(d.day) filter (where not d.is_future), max(d.day)) as last_day,
    count(*) as interactions,
    count(*) filter (where d.is_future) as dated_in_future
from dated as d;
