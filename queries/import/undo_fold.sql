-- step: the promoted repeats are no repeats any more
delete from folded
where (batch, line, fingerprint) in (
    select (p.batch, p.line, p.fingerprint) from promoted as p
);
