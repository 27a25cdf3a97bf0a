-- step: from whose chair the log was drawn: one-centred if the company is an end of nearly everything
-- Interactions inside the company are left out: they are nobody's tie.
create or replace table viewpoint as
with company as (
    select min(p.pool) as party
    from party as p
    where p.role in ('company', 'staff')
),
counted as (
    select
        count(*) as interactions,
        count(*) filter (where c.ego <> m.party and c.other <> m.party) as without_company
    from contact as c
    cross join company as m
    where c.outgoing
)
select
    m.party as company,
    c.interactions as interactions,
    case when m.party is not null then c.without_company end as without_company,
    case
        when m.party is null then 'two-centred'
        when c.without_company < 0.05::double * c.interactions then 'one-centred'
        else 'two-centred'
    end as viewpoint
from counted as c
cross join company as m;
