-- step: what is true of a whole layer inside a window, found without weighing every tie
-- Only pairs that answered each other in the kept window can, or those with a row dated later.
create or replace temp table layer as
with name as (
    select 'all' as layer, 0 as code
    union all
    select 'personal' as layer, 1 as code
    union all
    select 'dealings' as layer, 2 as code
),
chosen as (
    select c.ego, c.other, c.outgoing, coalesce(c.layer, 0) as code, c.channel
    from contact as c
    where c.day between $since and $as_of
),
candidate as (
    select t.ego as ego, t.other as other
    from main.tie as t
    where t.ego < t.other and t.both_act and t.outgoing > 0 and t.incoming > 0
    union
    select c.ego as ego, c.other as other
    from contact as c
    join span as s on c.day > s.last_day
    join party as a on a.party = c.ego
    join party as b on b.party = c.other
    where c.ego < c.other and a.can_act and b.can_act
),
exchange as (
    select
        c.ego,
        c.other,
        bool_or(c.outgoing) and bool_or(not c.outgoing) as is_all,
        bool_or(c.outgoing and c.code = 1) and bool_or(not c.outgoing and c.code = 1) as is_personal,
        bool_or(c.outgoing and c.code = 2) and bool_or(not c.outgoing and c.code = 2) as is_dealings
    from chosen as c
    join candidate as k on k.ego = c.ego and k.other = c.other
    group by c.ego, c.other
),
exchanged as (
    select
        coalesce(bool_or(e.is_all), false) as is_all,
        coalesce(bool_or(e.is_personal), false) as is_personal,
        coalesce(bool_or(e.is_dealings), false) as is_dealings
    from exchange as e
),
channel_used as (
    select c.code as code, c.channel as channel
    from chosen as c
    where c.channel is not null
    group by c.code, c.channel
)
select
    n.layer as layer,
    $as_of::date as as_of,
    $since::date as since,
    $half_life_days::double as half_life_days,
    $cut::double as cut,
    (date_diff('day', $since::date, $as_of::date) + 1)::integer as span_days,
    $periods::integer as periods,
    case n.code when 0 then x.is_all when 1 then x.is_personal else x.is_dealings end as two_way,
    (
        select count(distinct u.channel)
        from channel_used as u
        where n.code = 0 or u.code = n.code
    )::integer as channels
from name as n
cross join exchanged as x;
