-- step: the names that are at an end of the rows of a file without times
create or replace temp table met as
select n.source_id as id
from declared_named as n
where not n.is_self_loop
union
select n.target_id as id
from declared_named as n
where not n.is_self_loop;
