-- step: the promoted repeats are no repeats any more
delete from folded
where (batch, line) in (select (p.batch, p.line) from promoted as p);
