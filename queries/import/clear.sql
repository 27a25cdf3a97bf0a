-- step: let go of the staged file
drop table if exists staged;
