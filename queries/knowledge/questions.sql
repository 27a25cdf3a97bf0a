-- question: Which questions are these, what came of each, and where do they stand in the files?
-- grain: one row a question of a customer, those without an answer first, the latest first
-- parameter segment text = null: only customers of this segment
-- parameter topic text = null: only on this topic
-- parameter days integer = 30: how long an answer may take
-- parameter most integer = 200: so many rows
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- column asked_at timestamp UTC: when
-- column party party: who asked
-- column asked_of party: toward whom
-- column topic text: about what
-- column answered_at timestamp UTC: when knowledge on the topic first reached the one who asked, in time
-- column answered_by party: from whom; of several at the same moment the one named first in the log
-- column file text: the file it came from
-- column line bigint: the line of that file
-- column all_rows bigint count: questions that fit, also those beyond the rows given
-- note: questions and answers as in knowledge/unanswered
with facts as (
    select
        v.company as company,
        coalesce($since, s.first_day) as since,
        coalesce($as_of, s.last_day) as as_of
    from span as s
    cross join viewpoint as v
),
customer as (
    select p.party as party
    from party as p
    cross join facts as f
    left join structure as s on s.ego = f.company and s.other = p.party
    where p.role not in ('company', 'staff')
        and ($segment is null or p.segment = $segment)
        and case
            when f.company is null then p.type = 'person'
            else p.type in ('person', 'organisation') and s.other is not null
        end
),
question as (
    select
        c.ego as party,
        c.other as asked_of,
        c.topic as topic,
        c.occurred_at as occurred_at,
        c.batch as batch,
        c.line as line
    from contact as c
    join customer as u on u.party = c.ego
    join kind as k on k.kind = c.kind
    join topic as t on t.topic = c.topic
    cross join facts as f
    where c.outgoing
        and k.asks
        and k.nature = 'knowledge'
        and c.day between f.since and f.as_of
        and ($topic is null or t.name = $topic)
),
matched as (
    select
        q.party as party,
        q.batch as batch,
        q.line as line,
        q.asked_of as asked_of,
        min(e.occurred_at) as answered_at,
        arg_min(e.source, (e.occurred_at, e.source)) as answered_by
    from question as q
    cross join facts as f
    join flow as e
        on e.target = q.party
        and e.topic = q.topic
        and e.occurred_at > q.occurred_at
        and e.occurred_at <= q.occurred_at + to_days($days::integer)
        and e.day <= f.as_of
    group by q.party, q.batch, q.line, q.asked_of
)
select
    q.occurred_at as asked_at,
    q.party as party,
    q.asked_of as asked_of,
    t.name as topic,
    m.answered_at as answered_at,
    m.answered_by as answered_by,
    b.file as file,
    q.line as line,
    count(*) over () as all_rows
from question as q
join topic as t on t.topic = q.topic
join batch as b on b.batch = q.batch
left join matched as m
    on m.party = q.party and m.batch = q.batch and m.line = q.line and m.asked_of = q.asked_of
order by m.answered_at is not null, q.occurred_at desc, b.batch, q.line, q.asked_of
limit $most;
