-- step: take out their merges
delete from merge
where kept in (select g.key from gone as g) or merged in (select g.key from gone as g);
