-- step: take out how their ties changed class when a file was added
delete from tie_change
where a in (select g.id from gone as g) or b in (select g.id from gone as g);
