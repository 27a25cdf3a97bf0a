-- step: keep what the file of parties says
insert into stated_party
select
    $batch as batch,
    $stated as stated,
    g.name as name,
    g.type as type,
    g.role as role,
    g.segment as segment,
    g.household as household
from given_parties as g
where g.name is not null
order by g.name;
