-- step: what is declared as each of two ends has it, company, staff and merged names pooled, repeats left out
create or replace table declared_said as
with known_as as (
    select m.id as id, m.party as party
    from same as m
    union all
    select p.party as id, p.party as party
    from party as p
    where p.role in ('company', 'staff')
),
account as (
    select
        k.id as id,
        p.pool as pool
    from known_as as k
    join party as p on p.party = k.party
),
said as (
    select
        coalesce(a.pool, d.source) as source,
        coalesce(b.pool, d.target) as target,
        d.closeness as closeness,
        d.weight as weight,
        d.job as job,
        d.often as often,
        d.batch as batch,
        d.line as line
    from declared as d
    left join account as a on a.id = d.source
    left join account as b on b.id = d.target
    where not d.is_repeat
),
end_of as (
    select true as outgoing
    union all
    select false as outgoing
)
select
    case when e.outgoing then s.source else s.target end as ego,
    case when e.outgoing then s.target else s.source end as other,
    e.outgoing as outgoing,
    s.closeness as closeness,
    s.weight as weight,
    s.job as job,
    s.often as often,
    s.batch as batch,
    s.line as line
from said as s
cross join end_of as e
where s.source <> s.target
order by ego, other, s.batch, s.line;
