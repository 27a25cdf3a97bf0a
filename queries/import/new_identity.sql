-- step: keep the new names that rows of this file are about, each with an opaque key
insert into identity
with fresh as (
    select distinct
        n.id as id,
        n.name as name
    from naming as n
    where n.is_new and n.id in (select m.id from met as m)
),
hashed as (
    select
        f.id as id,
        f.name as name,
        sha256(m.secret || f.name) as whole
    from fresh as f
    cross join meta as m
)
select
    h.id as id,
    h.name as name,
    case
        when count(*) over (partition by left(h.whole, 12)) > 1
            or left(h.whole, 12) in (select i.key from identity as i)
        then h.whole
        else left(h.whole, 12)
    end as key
from hashed as h
order by h.id;
