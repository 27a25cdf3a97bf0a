-- step: every party, and the one company that company and staff are pooled into
create or replace table party as
with said as (
    select
        s.name as name,
        max_by(s.type, s.stated) filter (where s.type is not null) as type,
        max_by(s.role, s.stated) filter (where s.role is not null) as role,
        max_by(s.segment, s.stated) filter (where s.segment is not null) as segment,
        max_by(s.household, s.stated) filter (where s.household is not null) as household,
        min(s.stated) filter (where s.role = 'company') as first_as_company,
        min(s.stated) filter (where s.role = 'staff') as first_as_staff
    from stated_party as s
    group by s.name
),
account as (
    select
        i.id as party,
        row_number() over (
            order by
                case when s.role = 'company' then 0 else 1 end,
                coalesce(s.first_as_company, s.first_as_staff),
                i.id
        ) as turn
    from identity as i
    join said as s on s.name = i.name
    where s.role in ('company', 'staff')
),
pool as (
    select a.party as party
    from account as a
    where a.turn = 1
)
select
    i.id as party,
    i.key as key,
    i.name as name,
    coalesce(s.type, case when s.role = 'company' then 'organisation' else 'person' end) as type,
    coalesce(s.role, 'other') as role,
    s.segment as segment,
    s.household as household,
    case when s.role in ('company', 'staff') then p.party else i.id end as pool,
    coalesce(s.type, case when s.role = 'company' then 'organisation' else 'person' end)
        in ('person', 'organisation', 'bot')
        or coalesce(s.role in ('company', 'staff'), false) as can_act
from identity as i
left join said as s on s.name = i.name
left join pool as p on s.role in ('company', 'staff')
order by i.id;
