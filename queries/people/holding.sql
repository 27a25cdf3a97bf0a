-- step: other names that hold one of these names, which stay unless they are erased too
select i.name as name
from identity as i
where regexp_matches(i.name, $pattern)
    and i.id not in (select unnest($ids::integer[]))
order by i.name
limit 20;
