-- step: let go of what was only needed while a file was added
drop table if exists temp.class_before;
