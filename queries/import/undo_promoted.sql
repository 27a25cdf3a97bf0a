-- step: repeats whose first row goes with this batch; the earliest of each becomes the first
create or replace temp table promoted as
select
    f.batch as batch,
    f.line as line
from folded as f
where f.batch <> $batch
    and exists (
        select 1
        from interaction as i
        where i.batch = $batch
            and i.fingerprint = f.fingerprint
            and i.occurred_at = f.occurred_at
            and i.source = f.source
            and i.target = f.target
            and i.channel is not distinct from f.channel
            and i.kind is not distinct from f.kind
            and i.topic is not distinct from f.topic
            and i.amount is not distinct from f.amount
            and i.currency is not distinct from f.currency
            and i.rating is not distinct from f.rating
            and i.message_id is not distinct from f.message_id
            and i.recipients is not distinct from f.recipients
    )
qualify row_number() over (
    partition by
        f.fingerprint, f.occurred_at, f.source, f.target, f.channel, f.kind, f.topic, f.amount,
        f.currency, f.rating, f.message_id, f.recipients
    order by f.batch, f.line
) = 1;
