-- step: forget the names
delete from identity where id in (select g.id from gone as g);
