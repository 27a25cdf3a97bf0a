-- step: every asking with its answer, whose answer that was, and what came after it
-- again_day: the customer asks about the same job on a later day. rating: the first one given on the same
-- job afterwards. thanked_at: the first thanks to whoever answered, after the answer. refunded_at: the first
-- refund or return on the same job afterwards. $as_of: a day.
create or replace temp table asked as
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
    a.asking,
    a.party,
    a.asked,
    a.occurred_at,
    a.day,
    a.topic,
    a.place,
    a.nature,
    a.answered_at,
    a.answered_by,
    s.source_class,
    g.day as again_day,
    r.occurred_at as rated_at,
    r.rating,
    f.occurred_at as refunded_at,
    t.occurred_at as thanked_at,
    date_diff('day', a.day, $as_of) as seen_days
from asking_answered as a
left join job_source as s on s.party = a.party and s.other = a.answered_by
asof left join again as g on g.party = a.party and g.place = a.place and g.day > a.day
asof left join rated as r on r.party = a.party and r.place = a.place and r.occurred_at > a.occurred_at
asof left join refunded as f on f.party = a.party and f.place = a.place and f.occurred_at > a.occurred_at
asof left join thanked as t on t.party = a.party and t.other = a.answered_by and t.occurred_at > a.answered_at;
