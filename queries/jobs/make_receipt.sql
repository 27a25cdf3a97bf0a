-- step: every piece of knowledge with its class of source, and what came after it; as for askings
-- $as_of: a day.
create or replace temp table receipt as
with again as (
    select a.party, a.place, a.day
    from asking_answered as a
    group by a.party, a.place, a.day
),
rated as (
    select o.party, o.place, o.occurred_at, avg(o.rating) as rating
    from job_outcome as o
    where o.rating is not null
    group by o.party, o.place, o.occurred_at
),
refunded as (
    select o.party, o.place, o.occurred_at
    from job_outcome as o
    where o.is_refund
    group by o.party, o.place, o.occurred_at
),
thanked as (
    select o.party, o.other, o.occurred_at
    from job_outcome as o
    where o.is_thanks
    group by o.party, o.other, o.occurred_at
)
select
    p.party,
    p.other,
    p.occurred_at,
    p.day,
    p.topic,
    p.place,
    s.source_class,
    g.day as again_day,
    r.occurred_at as rated_at,
    r.rating,
    f.occurred_at as refunded_at,
    t.occurred_at as thanked_at,
    date_diff('day', p.day, $as_of) as seen_days
from received as p
join job_source as s on s.party = p.party and s.other = p.other
asof left join again as g on g.party = p.party and g.place = p.place and g.day > p.day
asof left join rated as r on r.party = p.party and r.place = p.place and r.occurred_at > p.occurred_at
asof left join refunded as f on f.party = p.party and f.place = p.place and f.occurred_at > p.occurred_at
asof left join thanked as t on t.party = p.party and t.other = p.other and t.occurred_at > p.occurred_at;
