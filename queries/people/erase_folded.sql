-- step: take out the repeats
delete from folded
where source in (select g.id from gone as g) or target in (select g.id from gone as g);
