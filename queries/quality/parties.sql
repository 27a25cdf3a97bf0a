-- question: Which parties are there, of what type and role, and how often do they occur?
-- grain: one row per party; names that were merged are one
-- parameter holding text = null: only names that hold this text, in any case; null is all
-- parameter most integer = 300: how many rows at most
-- column name text: as in the log
-- column type text: person, organisation, community, review site, publication, product, process or bot
-- column role text: company, staff, competitor, customer or other
-- column interactions bigint count: with this name at an end
with ends as (
    select i.source as party from interaction as i
    union all
    select i.target as party from interaction as i
),
used as (
    select coalesce(m.party, e.party) as party, count(*) as interactions
    from ends as e
    left join same as m on m.id = e.party
    group by coalesce(m.party, e.party)
)
select
    p.name as name,
    p.type as type,
    p.role as role,
    coalesce(u.interactions, 0) as interactions
from party as p
left join used as u on u.party = p.party
where $holding is null or contains(lower(p.name), lower($holding))
order by interactions desc, p.name
limit $most;
