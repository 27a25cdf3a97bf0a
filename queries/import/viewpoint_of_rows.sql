-- step: the viewpoint of the rows of this file, company and staff pooled
with company as (
    select n.id as id
    from naming as n
    where n.name in (
        select g.name from given_named as g
        union
        select g.name from given_parties as g where g.role in ('company', 'staff')
        union
        select s.name from stated_party as s where s.role in ('company', 'staff')
    )
),
marked as (
    select
        e.source in (select c.id from company as c) as from_company,
        e.target in (select c.id from company as c) as to_company
    from encoded as e
    where e.usable and e.row not in (select r.row from repeated as r)
)
select
    case
        when not exists (select 1 from company) then 'two-centred'
        when count(*) filter (where not m.from_company and not m.to_company)
            < 0.05 * count(*) filter (where not (m.from_company and m.to_company))
        then 'one-centred'
        else 'two-centred'
    end as viewpoint
from marked as m;
