-- step: how many names are at an end of the rows of this file
select count(*)
from (
    select e.source as party from encoded as e where e.verdict = 'usable'
    union
    select e.target as party from encoded as e where e.verdict = 'usable'
) as p;
