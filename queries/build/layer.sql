-- step: what is true of a whole layer inside a window: do both sides act, how many channels, how long
create or replace temp table layer as
with name as (
    select 'all' as layer, 0 as code
    union all
    select 'personal' as layer, 1 as code
    union all
    select 'dealings' as layer, 2 as code
),
exchange as (
    select
        p.layer as code,
        p.is_all as is_all
    from pair as p
    join party as a on a.party = p.ego
    join party as b on b.party = p.other
    where p.outgoing > 0 and p.incoming > 0 and a.can_act and b.can_act
    group by p.layer, p.is_all
),
channel_used as (
    select
        coalesce(c.layer, 0) as code,
        c.channel as channel
    from contact as c
    where c.channel is not null and c.day between $since and $as_of
    group by coalesce(c.layer, 0), c.channel
),
acted as (
    select
        n.code as code,
        count(e.code) > 0 as two_way
    from name as n
    left join exchange as e on (n.code = 0 and e.is_all) or (n.code > 0 and e.code = n.code)
    group by n.code
),
counted as (
    select
        n.code as code,
        count(distinct u.channel)::integer as channels
    from name as n
    left join channel_used as u on n.code = 0 or u.code = n.code
    group by n.code
)
select
    n.layer as layer,
    $as_of::date as as_of,
    $since::date as since,
    $half_life_days::double as half_life_days,
    $cut::double as cut,
    (date_diff('day', $since::date, $as_of::date) + 1)::integer as span_days,
    $periods::integer as periods,
    a.two_way as two_way,
    c.channels as channels
from name as n
join acted as a on a.code = n.code
join counted as c on c.code = n.code;
