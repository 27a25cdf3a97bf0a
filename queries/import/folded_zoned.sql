-- step: keep the repeats apart, so that undoing another batch loses no row, days counted in the workspace's zone
insert into folded
select
    $batch as batch,
    e.line as line,
    e.occurred_at as occurred_at,
    cast(timezone($zone, timezone('UTC', e.occurred_at)) as date) as day,
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
semi join repeated as r on r.row = e.row
where e.usable;
