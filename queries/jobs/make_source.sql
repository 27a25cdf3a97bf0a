-- step: what each source is to the customer whom it helped: the classes of science.md section 5, item 5
create or replace temp table job_source as
with pair as (
    select r.party as party, r.other as other
    from received as r
    union
    select a.party as party, a.answered_by as other
    from asking_answered as a
    where a.answered_by is not null
)
select
    q.party as party,
    q.other as other,
    case
        when q.other = v.company then 'company'
        when p.type = 'community' then 'communities'
        when p.type in ('review site', 'publication') then 'review sites and publications'
        when p.type = 'person' and s.is_strong then 'strong peers'
        when p.type = 'person' then 'weak peers'
        else 'others'
    end as source_class
from pair as q
join party as p on p.party = q.other
cross join viewpoint as v
left join strength as s on s.ego = q.party and s.other = q.other and s.layer = 'all';
