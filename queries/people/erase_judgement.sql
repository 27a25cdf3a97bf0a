-- step: take out what was said by hand of their ties
delete from judgement
where a in (select g.id from gone as g) or b in (select g.id from gone as g);
