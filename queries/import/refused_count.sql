-- step: how many rows were refused or lost a value
select count(*) from refused as r;
