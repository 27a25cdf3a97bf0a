-- step: every party, and the one company that company and staff are pooled into
-- Merged names are one party; what was said of the name that is kept counts before what was said of others.
create or replace table party as
with named as (
    select
        i.id as id,
        i.name as name,
        coalesce(m.party, i.id) as party,
        m.party is null as is_kept
    from identity as i
    left join same as m on m.id = i.id
),
said as (
    select
        n.party as party,
        max_by(s.type, (n.is_kept, s.stated)) filter (where s.type is not null) as type,
        max_by(s.role, (n.is_kept, s.stated)) filter (where s.role is not null) as role,
        max_by(s.segment, (n.is_kept, s.stated)) filter (where s.segment is not null) as segment,
        max_by(s.household, (n.is_kept, s.stated)) filter (where s.household is not null) as household,
        min(s.stated) filter (where s.role = 'company') as first_as_company,
        min(s.stated) filter (where s.role = 'staff') as first_as_staff
    from stated_party as s
    join named as n on n.name = s.name
    group by n.party
),
account as (
    select
        s.party as party,
        row_number() over (
            order by
                case when s.role = 'company' then 0 else 1 end,
                coalesce(s.first_as_company, s.first_as_staff),
                s.party
        ) as turn
    from said as s
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
    coalesce(s.type, t.type, case when s.role = 'company' then 'organisation' else 'person' end) as type,
    coalesce(s.role, 'other') as role,
    s.segment as segment,
    s.household as household,
    case when s.role in ('company', 'staff') then p.party else i.id end as pool,
    coalesce(s.type, t.type, case when s.role = 'company' then 'organisation' else 'person' end)
        in ('person', 'organisation', 'bot')
        or coalesce(s.role in ('company', 'staff'), false) as can_act
from identity as i
left join said as s on s.party = i.id
left join declared_type as t on t.party = i.id
left join pool as p on s.role in ('company', 'staff')
left join same as m on m.id = i.id
where m.id is null
order by i.id;
