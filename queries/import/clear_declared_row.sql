-- step: let go of what was only needed while a file was read
drop table if exists declared_row;
