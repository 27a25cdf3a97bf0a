-- step: a name that was erased is nobody
update naming
set name = null, id = null, is_new = false
where raw in (select e.raw from erased_name as e);
