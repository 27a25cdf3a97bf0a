-- question: Which rows were refused and which values dropped for this reason?
-- grain: one row per refused row or dropped value
-- parameter reason text = null: only this reason; null is every one
-- parameter batch integer = null: only this file; null is all
-- parameter most integer = 1000: how many rows at most
-- column batch integer: number of the batch
-- column line bigint: line of the file where the row starts; the header is line 1
-- column field text: the field that was the reason
-- column value text: what stood there
-- column reason text: why it could not be taken
-- column row text: the row as it stood in the file
-- column outcome text: row refused, or value dropped while its row loaded
-- column corrected_by integer: number of the batch that brought the row corrected, null if none
select
    r.batch as batch,
    r.line as line,
    r.field as field,
    r.value as value,
    r.reason as reason,
    r."row" as "row",
    r.outcome as outcome,
    c.by_batch as corrected_by
from reject as r
left join corrected as c
    on c.batch = r.batch and c.line = r.line and r.outcome = 'row refused'
where ($reason is null or r.reason = $reason)
    and ($batch::integer is null or r.batch = $batch::integer)
order by r.batch, r.line, r.field, r.reason
limit $most;
