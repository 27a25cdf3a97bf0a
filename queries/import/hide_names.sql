-- step: every spelling with the alias of its name, unless the name is known here or is to be kept
create or replace temp table naming as
with chosen as (
    select
        n.raw as raw,
        n.name as plain,
        case
            when n.name is null or k.name is not null or i.name is not null then n.name
            when $hides or j.name is not null then alias_of(n.name)
            else n.name
        end as name
    from naming as n
    left join kept_name as k on k.name = n.name
    left join identity as i on i.name = n.name
    left join identity as j on j.name = alias_of(n.name)
),
fresh as (
    select distinct c.name as name
    from chosen as c
    where c.name is not null
        and not exists (select 1 from identity as i where i.name = c.name)
),
numbered as (
    select
        f.name as name,
        (select coalesce(max(i.id), 0) from identity as i)
            + row_number() over (order by f.name) as id
    from fresh as f
)
select
    c.raw as raw,
    c.name as name,
    cast(coalesce(i.id, n.id) as integer) as id,
    n.id is not null as is_new
from chosen as c
left join identity as i on i.name = c.name
left join numbered as n on n.name = c.name;
