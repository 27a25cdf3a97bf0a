-- step: take out the pairs that were called two
delete from declined
where a in (select g.key from gone as g) or b in (select g.key from gone as g);
