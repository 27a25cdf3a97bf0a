-- step: every name that was merged into another, and the party that it now is
-- Merges are kept by key and form trees; where the name at the top is gone, the next one stands for it.
create or replace table same as
with recursive named as (
    select m.merged as key
    from merge as m
    union
    select m.kept as key
    from merge as m
),
member as (
    select i.id as id, i.key as key
    from identity as i
    join named as n on n.key = i.key
),
climb as (
    select m.id as id, m.key as reached, 0 as steps
    from member as m
    union all
    select c.id as id, m.kept as reached, c.steps + 1 as steps
    from climb as c
    join merge as m on m.merged = c.reached
),
top as (
    select
        c.id as id,
        max_by(c.reached, c.steps) as root,
        max(c.steps) as depth
    from climb as c
    group by c.id
),
ordered as (
    select
        t.id as id,
        first_value(t.id) over (partition by t.root order by t.depth, t.id) as party
    from top as t
)
select
    o.id as id,
    o.party as party
from ordered as o
where o.id <> o.party
order by o.id;
