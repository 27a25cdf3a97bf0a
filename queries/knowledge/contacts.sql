-- question: Which contacts carry knowledge, in the order of time, and through which kind of tie?
-- grain: one row an interaction that carries knowledge, the earliest first
-- needs: ties of base
-- parameter topic text = null: only what is about this topic
-- parameter broadcasts boolean = false: whether what went to 20 recipients or more counts
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column source party: who gave it
-- column target party: who received it
-- column moment bigint microseconds: UTC, since 1970
-- column is_strong boolean: the tie between the two is strong
-- column visible boolean: the company is an end of it or owns the channel
select
    f.source as source,
    f.target as target,
    epoch_us(f.occurred_at) as moment,
    s.is_strong as is_strong,
    f.visible as visible
from flow as f
join strength as s on s.ego = f.target and s.other = f.source and s.layer = 'all'
left join topic as t on t.topic = f.topic
where f.day between s.since and s.as_of
    and ($topic is null or t.name = $topic)
    and ($broadcasts or f.weight > 0.05::double)
order by f.occurred_at, f.source, f.target, f.batch, f.line;
