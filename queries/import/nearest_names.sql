-- step: the names of the log most like a name that is not in it
with known as (
    select n.name as name
    from naming as n
    where n.id in (select m.id from met as m)
    union
    select i.name as name
    from identity as i
    where i.id in (
        select t.source from interaction as t
        union
        select t.target from interaction as t
    )
),
compared as (
    select
        k.name as name,
        jaro_winkler_similarity(lower(k.name), lower($name)) as likeness
    from known as k
)
select c.name as name
from compared as c
where c.likeness > 0.8
order by c.likeness desc, c.name
limit 3;
