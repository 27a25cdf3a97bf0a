-- step: how many ties each party has; the company and hubs are set aside as shared neighbours
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
        count(*) over () as parties
    from counted as c
),
bar as (
    select greatest(500, max(r.ties)) as ties
    from ranked as r
    where r.place <= ceil(0.999::double * r.parties)
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
