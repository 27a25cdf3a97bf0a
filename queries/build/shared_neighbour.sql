-- step: how many neighbours the two ends of a tie share, for ties that share any
-- Every triangle is found once, from its end with the fewest ties.
create or replace temp table shared_neighbour as
with kept as (
    select
        e.a as a,
        e.b as b,
        case when (p.ties_kept, e.a) < (q.ties_kept, e.b) then e.a else e.b end as low,
        case when (p.ties_kept, e.a) < (q.ties_kept, e.b) then e.b else e.a end as high
    from edge as e
    join degree as p on p.party = e.a
    join degree as q on q.party = e.b
    where not p.is_aside and not q.is_aside and p.ties_kept > 1 and q.ties_kept > 1
),
triangle as (
    select x.low as u, x.high as v, y.high as w
    from kept as x
    join kept as y on y.low = x.low and y.high > x.high
    join kept as z on z.a = least(x.high, y.high) and z.b = greatest(x.high, y.high)
),
side as (
    select t.u as a, t.v as b from triangle as t
    union all
    select t.u as a, t.w as b from triangle as t
    union all
    select t.v as a, t.w as b from triangle as t
),
counted as (
    select least(s.a, s.b) as a, greatest(s.a, s.b) as b, count(*)::integer as common
    from side as s
    group by least(s.a, s.b), greatest(s.a, s.b)
)
select c.a, c.b, c.common
from counted as c;
