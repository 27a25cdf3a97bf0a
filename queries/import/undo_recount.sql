-- step: the batches of the promoted rows loaded more and repeated less
update batch
set
    rows_loaded = rows_loaded + p.rows,
    duplicates = duplicates - p.rows
from (
    select
        q.batch as batch,
        count(*) as rows
    from promoted as q
    group by q.batch
) as p
where batch.batch = p.batch;
