-- step: the names that are at an end of the rows of this file
create or replace temp table met as
select e.source as id
from encoded as e
where e.usable
union
select e.target as id
from encoded as e
where e.usable;
