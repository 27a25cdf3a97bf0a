-- step: the rows count as refused now, so that rows read still add up
update batch
set
    rows_loaded = rows_loaded - n.loaded,
    duplicates = duplicates - n.repeats,
    rows_rejected = rows_rejected + n.loaded + n.repeats
from (
    select
        g.batch as batch,
        count(*) filter (where not g.is_repeat) as loaded,
        count(*) filter (where g.is_repeat) as repeats
    from gone_row as g
    group by g.batch
) as n
where batch.batch = n.batch;
