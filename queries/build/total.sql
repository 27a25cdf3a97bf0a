-- step: each party's type and whole weighted contact, per layer: what attention is a share of
create or replace temp table total as
with sided as (
    select p.ego as party, p.layer as layer, p.is_all as is_all, p.n as n
    from pair as p
    union all
    select p.other as party, p.layer as layer, p.is_all as is_all, p.n as n
    from pair as p
)
select
    s.party as party,
    e.type as type,
    sum(case when s.is_all then s.n else 0.0::double end) as n_all,
    sum(case when s.layer = 1 then s.n else 0.0::double end) as n_personal,
    sum(case when s.layer = 2 then s.n else 0.0::double end) as n_dealings
from sided as s
join party as e on e.party = s.party
group by s.party, e.type;
