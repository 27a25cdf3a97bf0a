-- step: the rows that repeat an earlier one: the same fingerprint of all columns and the same values
create or replace temp table repeated as
with candidate as (
    select
        i.batch, i.line, i.occurred_at, i.source, i.target, i.channel, i.kind, i.topic,
        i.amount, i.currency, i.rating, i.message_id, i.recipients, i.fingerprint
    from interaction as i
    where i.fingerprint in (select s.fingerprint from suspect as s)
    union all
    select
        $batch as batch, e.line, e.occurred_at, e.source, e.target, e.channel, e.kind, e.topic,
        e.amount, e.currency, e.rating, e.message_id, e.recipients, e.fingerprint
    from encoded as e
    where e.usable and e.fingerprint in (select s.fingerprint from suspect as s)
),
counted as (
    select
        c.batch as batch,
        c.line as line,
        row_number() over (
            partition by
                c.fingerprint, c.occurred_at, c.source, c.target, c.channel, c.kind, c.topic,
                c.amount, c.currency, c.rating, c.message_id, c.recipients
            order by c.batch, c.line
        ) as turn
    from candidate as c
)
select c.line as line
from counted as c
where c.turn > 1 and c.batch = $batch;
