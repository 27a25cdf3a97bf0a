-- step: how many rows have more or fewer cells than the header
select count(*) from uneven as u;
