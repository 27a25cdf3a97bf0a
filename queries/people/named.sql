-- step: every party with its name and how often it occurs, as ties count it
with used as (
    select c.ego as party, count(*) as interactions
    from contact as c
    group by c.ego
)
select
    p.party as party,
    p.key as key,
    p.name as name,
    p.type as type,
    p.role as role,
    p.pool as pool,
    coalesce(u.interactions, 0) as interactions
from party as p
left join used as u on u.party = p.party
order by p.party;
