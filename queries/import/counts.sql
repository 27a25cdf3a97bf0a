-- step: how many rows of the file were refused, are self loops, repeat another, and load
select
    count(*) as rows_read,
    count(*) filter (where e.refused) as refused,
    count(*) filter (where not e.usable and not e.refused) as self_loops,
    (select count(*) from repeated as r) as duplicates,
    count(*) filter (where e.usable) - (select count(*) from repeated as r) as loaded
from encoded as e;
