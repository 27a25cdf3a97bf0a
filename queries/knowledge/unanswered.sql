-- question: What is asked and not answered, and by whom is the rest?
-- grain: one row a topic, the most unanswered first
-- parameter segment text = null: only customers of this segment
-- parameter days integer = 30: how long an answer may take
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- column topic text: what was asked about
-- column asked integer count: questions of customers
-- column answered integer count: of these, those after which knowledge on the topic reached the customer in time, from whomever
-- column by_company integer count: of these, those where the first such came from the company
-- column median_hours double hours: from the question to that first answer, of those answered
-- note: a question is an interaction of a kind that asks, of nature knowledge, with a topic
-- note: an answer that is posted where everybody reads it, and not sent to the customer, leaves no trace here
-- note: questions of the last days of the window may still be answered after it
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
        c.topic as topic,
        c.occurred_at as occurred_at
    from contact as c
    join customer as u on u.party = c.ego
    join kind as k on k.kind = c.kind
    cross join facts as f
    where c.outgoing
        and k.asks
        and k.nature = 'knowledge'
        and c.topic is not null
        and c.day between f.since and f.as_of
),
came as (
    select
        e.target as party,
        e.topic as topic,
        e.occurred_at as occurred_at,
        bool_or(e.source = f.company) as by_company
    from flow as e
    cross join facts as f
    where e.day <= f.as_of and e.topic is not null
    group by e.target, e.topic, e.occurred_at
),
line as (
    select
        q.party as party,
        q.topic as topic,
        q.occurred_at as occurred_at,
        true as is_question,
        null::timestamp as came_at
    from question as q
    union all
    select
        c.party as party,
        c.topic as topic,
        c.occurred_at as occurred_at,
        false as is_question,
        c.occurred_at as came_at
    from came as c
),
told as (
    select
        l.*,
        min(l.came_at) over (
            partition by l.party, l.topic
            order by l.occurred_at
            range between interval 1 microsecond following and unbounded following
        ) as answered_at
    from line as l
),
matched as (
    select
        t.topic as topic,
        coalesce(t.answered_at <= t.occurred_at + to_days($days::integer), false) as is_answered,
        a.by_company as by_company,
        (epoch_us(t.answered_at) - epoch_us(t.occurred_at)) / 3600e6::double as hours
    from told as t
    left join came as a
        on a.party = t.party and a.topic = t.topic and a.occurred_at = t.answered_at
    where t.is_question
)
select
    t.name as topic,
    count(*)::integer as asked,
    count(*) filter (where m.is_answered)::integer as answered,
    count(*) filter (where m.is_answered and m.by_company)::integer as by_company,
    median(m.hours) filter (where m.is_answered) as median_hours
from matched as m
join topic as t on t.topic = m.topic
group by t.name
order by asked - answered desc, asked desc, t.name;
