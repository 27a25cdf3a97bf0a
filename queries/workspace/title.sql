-- step: what the reader calls this workspace
select m.title from meta as m;
