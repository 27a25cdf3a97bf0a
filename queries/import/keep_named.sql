-- step: keep the names of the company and its staff, in the order in which they were given
insert into stated_party
select
    $batch as batch,
    $stated + g.place as stated,
    g.name as name,
    null as type,
    g.role as role,
    null as segment,
    null as household
from given_named as g
where g.name is not null
order by g.place;
