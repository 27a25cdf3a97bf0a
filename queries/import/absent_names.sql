-- step: names of the company or its staff that are at no end of any interaction
select
    g.role as role,
    g.name as name
from given_named as g
where not exists (
    select 1
    from naming as n
    where n.name = g.name
        and n.id in (select e.source from encoded as e where e.verdict = 'usable')
)
and not exists (
    select 1
    from naming as n
    where n.name = g.name
        and n.id in (select e.target from encoded as e where e.verdict = 'usable')
)
and not exists (
    select 1
    from identity as i
    where i.name = g.name
        and i.id in (select t.source from interaction as t union select t.target from interaction as t)
)
order by g.place;
