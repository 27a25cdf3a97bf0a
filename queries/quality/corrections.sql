-- question: How many refused rows of each file were corrected, and how many are left?
-- grain: one row per imported file with refused rows
-- column batch integer: number of the batch
-- column file text: name of the file
-- column refused bigint count: rows refused
-- column corrected bigint count: rows of these that were corrected and loaded by another batch
-- column left_over bigint count: rows that are still refused
-- column by_batches text: numbers of the batches that brought corrected rows, null if none
-- note: refused = corrected + left over
with done as (
    select
        c.batch as batch,
        count(distinct c.line) as corrected,
        string_agg(distinct c.by_batch::text, ', ' order by c.by_batch::text) as by_batches
    from corrected as c
    group by c.batch
)
select
    b.batch as batch,
    b.file as file,
    b.rows_rejected as refused,
    coalesce(d.corrected, 0) as corrected,
    b.rows_rejected - coalesce(d.corrected, 0) as left_over,
    d.by_batches as by_batches
from batch as b
left join done as d on d.batch = b.batch
where b.rows_rejected > 0
order by b.batch;
