-- question: How many interactions have each field?
-- grain: one row per field that an interaction may lack
-- column field text: name of the field
-- column interactions bigint count: that have it
-- column share double share: of all interactions; null if there are none
with counted as (
    select
        count(*) as interactions,
        count(i.channel) as channel,
        count(i.kind) as kind,
        count(i.topic) as topic,
        count(i.amount) as amount,
        count(i.currency) as currency,
        count(i.rating) as rating,
        count(i.message_id) as message_id,
        count(i.recipients) as recipients
    from interaction as i
),
listed as (
    select 1 as place, 'channel' as field, c.channel as interactions from counted as c
    union all
    select 2 as place, 'kind' as field, c.kind as interactions from counted as c
    union all
    select 3 as place, 'topic' as field, c.topic as interactions from counted as c
    union all
    select 4 as place, 'amount' as field, c.amount as interactions from counted as c
    union all
    select 5 as place, 'currency' as field, c.currency as interactions from counted as c
    union all
    select 6 as place, 'rating' as field, c.rating as interactions from counted as c
    union all
    select 7 as place, 'message_id' as field, c.message_id as interactions from counted as c
    union all
    select 8 as place, 'recipients' as field, c.recipients as interactions from counted as c
)
select
    l.field as field,
    l.interactions as interactions,
    case when c.interactions > 0 then cast(l.interactions as double) / c.interactions end as share
from listed as l
cross join counted as c
order by l.place;
