-- step: overlap and bridgeness of every pair of the plain network; undefined beside a hub or the company
create or replace table structure as
with measured as (
    select
        e.a as a,
        e.b as b,
        case when p.is_aside or q.is_aside then null else coalesce(s.common, 0) end as common,
        p.ties_kept + q.ties_kept - 2 as neighbours
    from edge as e
    join degree as p on p.party = e.a
    join degree as q on q.party = e.b
    left join shared_neighbour as s on s.a = e.a and s.b = e.b
),
compared as (
    select
        m.a as a,
        m.b as b,
        m.common as common,
        case
            when m.neighbours - m.common > 0 then m.common::double / (m.neighbours - m.common)
        end as overlap
    from measured as m
),
sided as (
    select c.a as ego, c.b as other, c.common, c.overlap
    from compared as c
    union all
    select c.b as ego, c.a as other, c.common, c.overlap
    from compared as c
)
select
    s.ego as ego,
    s.other as other,
    s.common as common,
    s.overlap as overlap
from sided as s
order by s.ego, s.other;
