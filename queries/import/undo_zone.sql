-- step: days are counted in the zone of what is now the first import
update meta
set zone = coalesce(
    (select b.zone from batch as b where b.batch = (select min(c.batch) from batch as c)),
    zone
);
