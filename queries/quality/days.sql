-- question: How many interactions did each day bring, and which days brought none?
-- grain: one row per day that has an interaction
-- column day date: day in the zone of the workspace
-- column interactions bigint count: of that day
-- column silent_days integer days: days without any interaction just before this day
-- column is_future boolean: whether the day lies after the last day that counts
select
    i.day as day,
    count(*) as interactions,
    coalesce(date_diff('day', lag(i.day) over (order by i.day), i.day) - 1, 0)::integer as silent_days,
    coalesce(i.day > any_value(s.last_day), false) as is_future
from interaction as i
cross join span as s
group by i.day
order by i.day;
