-- step: the batches whose repeats come first now loaded more and repeated less
update batch
set
    rows_loaded = rows_loaded + p.rows,
    duplicates = duplicates - p.rows
from (
    select
        d.batch as batch,
        count(*) as rows
    from declared_first as d
    group by d.batch
) as p
where batch.batch = p.batch;
