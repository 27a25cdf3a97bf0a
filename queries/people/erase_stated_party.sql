-- step: take out what was stated
delete from stated_party
where name in (select g.name from gone as g);
