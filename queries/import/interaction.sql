-- step: keep the rows that are no repeats, days counted in UTC
insert into interaction
select
    $batch as batch,
    e.line as line,
    e.occurred_at as occurred_at,
    cast(e.occurred_at as date) as day,
    e.source as source,
    e.target as target,
    e.channel as channel,
    e.kind as kind,
    e.topic as topic,
    e.amount as amount,
    e.currency as currency,
    e.rating as rating,
    e.message_id as message_id,
    e.recipients as recipients,
    e.fingerprint as fingerprint
from encoded as e
anti join repeated as r on r.row = e.row
where e.usable;
