-- step: the names that are to be erased
create or replace temp table gone as
select i.id as id, i.name as name, i.key as key
from identity as i
where i.id in (select unnest($ids::integer[]));
