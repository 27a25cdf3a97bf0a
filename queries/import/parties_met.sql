-- step: how many names are at an end of the rows of this file
select count(*) from met as m;
