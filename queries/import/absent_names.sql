-- step: names of the company or its staff that are at no end of this file's rows
select
    g.role as role,
    g.name as name
from given_named as g
where not exists (
    select 1
    from naming as n
    where n.name = g.name and n.id in (select m.id from met as m)
)
order by g.place;
