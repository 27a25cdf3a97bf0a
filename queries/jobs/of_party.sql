-- question: What is this party trying to get done, and is it answered?
-- grain: one row a job that the party asks about or gets knowledge about
-- parameter party party: who asks; any account of the company stands for the company
-- parameter within_days integer = 30: days in which an answer counts as one
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- column job text: the job; null for what has no topic
-- column asked integer count: what the party asked about it
-- column answered integer count: of these, answered within the days
-- column received integer count: pieces of knowledge about it that reached the party
-- column sources integer count: parties that they came from
-- column last_day date: last day on which it asked or got knowledge
-- note: an answer is what jobs/summary takes for one
with own as (
    select
        e.other as other,
        e.outgoing as outgoing,
        e.occurred_at as occurred_at,
        e.day as day,
        e.topic as topic,
        t.job as job,
        k.nature as nature,
        k.asks as asks,
        e.batch as batch,
        e.line as line
    from contact as e
    join kind as k on k.kind = e.kind
    cross join span as s
    left join topic as t on t.topic = e.topic
    where e.ego = $party
        and k.nature is not null
        and e.day between coalesce($since, s.first_day) and coalesce($as_of, s.last_day)
),
asking as (
    select
        row_number() over (order by o.occurred_at, o.batch, o.line) as asking,
        o.occurred_at as occurred_at,
        o.job as job,
        coalesce(o.topic::bigint, -o.other::bigint) as spot,
        o.nature as nature
    from own as o
    where o.outgoing and o.asks
),
came as (
    select
        o.other as other,
        o.topic as topic,
        o.nature as nature,
        case
            when o.occurred_at = date_trunc('day', o.occurred_at)
                then o.occurred_at + interval 1 day - interval 1 second
            else o.occurred_at
        end as occurred_at
    from own as o
    where not o.outgoing and not o.asks
),
answer as (
    select c.topic::bigint as spot, c.nature as nature, c.occurred_at as occurred_at
    from came as c
    where c.topic is not null
    union
    select -c.other::bigint as spot, c.nature as nature, c.occurred_at as occurred_at
    from came as c
),
door as (
    select a.*, 'knowledge' as wanted
    from asking as a
    union all
    select a.*, a.nature as wanted
    from asking as a
    where a.nature <> 'knowledge'
),
met as (
    select d.asking as asking, min(w.occurred_at) as answered_at
    from door as d
    asof join answer as w on w.spot = d.spot and w.nature = d.wanted and w.occurred_at > d.occurred_at
    group by d.asking
),
asked as (
    select
        a.job as job,
        count(*) as asked,
        count(*) filter (where m.answered_at <= a.occurred_at + to_days($within_days)) as answered
    from asking as a
    left join met as m on m.asking = a.asking
    group by a.job
),
received as (
    select
        o.job as job,
        count(*) filter (where not o.outgoing) as received,
        count(distinct o.other) filter (where not o.outgoing) as sources,
        max(o.day) as last_day
    from own as o
    where (o.outgoing and o.asks) or (not o.outgoing and not o.asks and o.nature = 'knowledge')
    group by o.job
)
select
    r.job as job,
    coalesce(a.asked, 0)::integer as asked,
    coalesce(a.answered, 0)::integer as answered,
    r.received::integer as received,
    r.sources::integer as sources,
    r.last_day as last_day
from received as r
left join asked as a on a.job is not distinct from r.job
order by coalesce(a.asked, 0) desc, r.received desc, r.job nulls last;
