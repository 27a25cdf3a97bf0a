-- question: For which reasons were rows refused and values dropped, and how often?
-- grain: one row per file, outcome and reason
-- column batch integer: number of the batch
-- column file text: name of the file
-- column outcome text: row refused, or value dropped while its row loaded
-- column reason text: why
-- column rows bigint count: rows or values
select
    r.batch as batch,
    b.file as file,
    r.outcome as outcome,
    r.reason as reason,
    count(*) as "rows"
from reject as r
join batch as b on b.batch = r.batch
group by r.batch, b.file, r.outcome, r.reason
order by r.batch, r.outcome, "rows" desc, r.reason;
