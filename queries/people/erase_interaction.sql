-- step: take out the interactions
delete from interaction
where source in (select g.id from gone as g) or target in (select g.id from gone as g);
