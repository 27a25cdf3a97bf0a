-- step: the promoted repeats are no repeats any more
update declared
set is_repeat = false
where (batch, line) in (select (f.batch, f.line) from declared_first as f);
