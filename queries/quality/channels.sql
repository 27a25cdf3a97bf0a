-- question: Which channels are there, and which does the company own?
-- grain: one row per channel
-- column channel text: name of the channel
-- column owned boolean: whether the company owns it and so can see what happens there
-- column interactions bigint count: on that channel
with used as (
    select i.channel as channel, count(*) as interactions
    from interaction as i
    group by i.channel
)
select
    c.name as channel,
    c.owned as owned,
    coalesce(u.interactions, 0) as interactions
from channel as c
left join used as u on u.channel = c.channel
order by interactions desc, c.name;
