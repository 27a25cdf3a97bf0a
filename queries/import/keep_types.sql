-- step: keep the types that the log's own columns say
insert into stated_party
select
    $batch as batch,
    $stated as stated,
    t.name as name,
    t.type as type,
    null as role,
    null as segment,
    null as household
from typed as t
order by t.name;
