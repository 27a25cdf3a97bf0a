-- step: take out what was declared
delete from declared
where source in (select g.id from gone as g) or target in (select g.id from gone as g);
