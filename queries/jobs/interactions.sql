-- question: Which interactions are about a job?
-- grain: one row an interaction, latest first
-- parameter job text: the job
-- parameter most integer = 200: so many at most
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- column occurred_at timestamp UTC: when
-- column source party: who acted; any account of the company stands for the company
-- column target party: toward whom
-- column kind text: of what kind
-- column channel text: on which channel
-- column topic text: about what
-- column rating double: as given
-- column file text: name of the imported file
-- column line bigint: line in that file
-- note: interactions inside the company are left out: they are nobody's tie
select
    e.occurred_at as occurred_at,
    e.ego as source,
    e.other as target,
    k.name as kind,
    c.name as channel,
    t.name as topic,
    e.rating as rating,
    b.file as file,
    e.line::bigint as line
from contact as e
join topic as t on t.topic = e.topic and t.job = $job
join batch as b on b.batch = e.batch
cross join span as s
left join kind as k on k.kind = e.kind
left join channel as c on c.channel = e.channel
where e.outgoing
    and e.day between coalesce($since, s.first_day) and coalesce($as_of, s.last_day)
order by e.occurred_at desc, e.batch, e.line
limit $most;
