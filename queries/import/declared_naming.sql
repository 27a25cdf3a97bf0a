-- step: every spelling of a name in a file without times, the name it is kept as, and its id
create or replace temp table naming as
with spelling as (
    select r.source as raw from declared_row as r
    union
    select r.target as raw from declared_row as r
),
cleaned as (
    select
        s.raw as raw,
        clean_name(s.raw) as name
    from spelling as s
),
fresh as (
    select distinct c.name as name
    from cleaned as c
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
from cleaned as c
left join identity as i on i.name = c.name
left join numbered as n on n.name = c.name;
