-- step: how many ties each party has; the company and hubs are set aside as shared neighbours
-- A hub has more than 500 ties and more than the 99.9th percentile, interpolated between its neighbours.
create or replace table degree as
with sided as (
    select e.a as party, e.b as other
    from edge as e
    union all
    select e.b as party, e.a as other
    from edge as e
),
counted as (
    select s.party as party, count(*) as ties
    from sided as s
    group by s.party
),
ranked as (
    select
        c.ties as ties,
        row_number() over (order by c.ties, c.party) as place,
        0.999::double * (count(*) over () - 1) + 1 as spot
    from counted as c
),
around as (
    select
        max(case when r.place <= floor(r.spot) then r.ties end) as below,
        max(case when r.place <= ceil(r.spot) then r.ties end) as above,
        max(r.spot - floor(r.spot)) as share
    from ranked as r
),
bar as (
    select greatest(500.0::double, a.below + a.share * (a.above - a.below)) as ties
    from around as a
),
aside as (
    select c.party as party
    from counted as c
    join bar as b on c.ties > b.ties
    union
    select p.pool as party
    from party as p
    where p.role in ('company', 'staff')
),
reduced as (
    select s.party as party, count(*) as ties
    from sided as s
    left join aside as x on x.party = s.other
    where x.party is null
    group by s.party
)
select
    c.party as party,
    c.ties::integer as ties,
    coalesce(r.ties, 0)::integer as ties_kept,
    x.party is not null as is_aside
from counted as c
left join reduced as r on r.party = c.party
left join aside as x on x.party = c.party
order by c.party;
