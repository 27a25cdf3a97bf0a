-- step: all interactions again
drop table if exists temp.contact;
