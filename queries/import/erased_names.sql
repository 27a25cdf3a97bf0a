-- step: spellings of names that were erased
create or replace temp table erased_name as
select n.raw as raw
from naming as n
where n.name is not null and hash_of_erased(n.name) in (select e.hash from erased as e);
