-- step: every interaction that carries knowledge, from its source to its target, in the order of time
-- What asks carries nothing; science.md section 0, item 6. Sorted, so that a path in time is one pass.
create or replace table flow as
select
    c.ego as source,
    c.other as target,
    c.occurred_at as occurred_at,
    c.day as day,
    c.channel as channel,
    c.kind as kind,
    c.topic as topic,
    c.weight as weight,
    c.visible as visible,
    c.batch as batch,
    c.line as line
from contact as c
join kind as k on k.kind = c.kind
where c.outgoing and k.nature = 'knowledge' and not k.asks
order by c.occurred_at, c.ego, c.other, c.batch, c.line;
