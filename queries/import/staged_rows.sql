-- step: how many records were read
select count(*) from staged as s;
