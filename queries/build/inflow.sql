-- step: the knowledge that reached each party, by its source and what that source is to the party
-- science.md section 5, item 5, over the window that the ties were weighed in.
create or replace view inflow as
select
    e.ego as party,
    e.other as source,
    case
        when e.other = v.company then 'company'
        when p.type = 'community' then 'communities'
        when p.type in ('review site', 'publication') then 'review sites and publications'
        when p.type = 'person' and s.is_strong then 'strong peers'
        when p.type = 'person' then 'weak peers'
        else 'others'
    end as source_class,
    count(*) as n,
    count(*) filter (where e.visible) as visible
from contact as e
join kind as k on k.kind = e.kind
join party as p on p.party = e.other
join strength as s on s.ego = e.ego and s.other = e.other and s.layer = 'all'
cross join viewpoint as v
where not e.outgoing
    and k.nature = 'knowledge'
    and not k.asks
    and e.day between s.since and s.as_of
group by
    e.ego,
    e.other,
    case
        when e.other = v.company then 'company'
        when p.type = 'community' then 'communities'
        when p.type in ('review site', 'publication') then 'review sites and publications'
        when p.type = 'person' and s.is_strong then 'strong peers'
        when p.type = 'person' then 'weak peers'
        else 'others'
    end;
