-- step: a new channel, kind or topic that names somebody who was erased
update wording
set name = '(erased)'
where is_new and name in (select unnest($names::text[]));
