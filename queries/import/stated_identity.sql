-- step: keep the names that only a file of parties has, each with an opaque key
insert into identity
with fresh as (
    select distinct s.name as name
    from stated_party as s
    where not exists (select 1 from identity as i where i.name = s.name)
),
hashed as (
    select
        (select coalesce(max(i.id), 0) from identity as i) + row_number() over (order by f.name) as id,
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
