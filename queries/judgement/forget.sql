-- step: forget what was said of parties that are no more
delete from judgement
where a not in (select i.id from identity as i) or b not in (select i.id from identity as i);
