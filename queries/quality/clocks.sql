-- question: How many times of the log look as if a clock or an export were wrong?
-- grain: one row
-- column interactions bigint count: interactions with a time
-- column at_midnight bigint count: at midnight sharp, in the zone in which days are counted
-- column before_1990 bigint count: before the year 1990, as a missing time written as zero is
-- column after_import bigint count: on a day after that on which their file was imported
-- note: a log of days without times is at midnight throughout
select
    count(*) as interactions,
    count(*) filter (
        where cast((i.occurred_at at time zone 'UTC') at time zone m.zone as time) = time '00:00:00'
    ) as at_midnight,
    count(*) filter (where i.occurred_at < timestamp '1990-01-01') as before_1990,
    count(*) filter (where cast(i.occurred_at as date) > cast(b.loaded_at as date)) as after_import
from interaction as i
join batch as b on b.batch = i.batch
cross join meta as m;
