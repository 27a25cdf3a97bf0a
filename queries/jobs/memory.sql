-- question: What was felt on the way, what is remembered later, and where did a good end save a bad path?
-- grain: one row a customer and job (or topic, or customer alone) with 3 ratings or more on the way
-- parameter path_of text = job: what a path is made of: the ratings of one customer on a job, on a topic, or all of them (customer)
-- parameter neutral double = null: the rating that is neither good nor bad; null is the middle of the lowest and the highest in the log
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- column party party: the customer
-- column about text: the job or topic; null where all ratings of a customer are one path
-- column ratings integer count: given on the way
-- column experience double: their mean
-- column peak double: the one farthest from neutral, of equals the higher
-- column end double: the last one
-- column peak_end double: (peak + end) / 2, what people are found to remember; Kahneman and others 1993
-- column memory double: the last rating that was told to others later; null if there is none
-- column gap double: memory less experience; null without a memory
-- column is_saved boolean: the experience below neutral, the end above it, and remembered above it; null where nothing was told later of such a path
-- column neutral double: the rating that was taken as neither good nor bad
-- note: a rating of an interaction of nature knowledge, such as a review, is told to others: that is memory; every other is on the way
-- note: a memory counts if it was given after the last rating on the way
with rated as (
    select
        e.ego as party,
        case $path_of when 'job' then t.job when 'topic' then t.name end as about,
        e.occurred_at as occurred_at,
        e.batch as batch,
        e.line as line,
        e.rating as rating,
        coalesce(k.nature = 'knowledge', false) as is_memory
    from contact as e
    join party as p on p.party = e.ego
    cross join span as s
    left join topic as t on t.topic = e.topic
    left join kind as k on k.kind = e.kind
    where e.outgoing
        and e.rating is not null
        and p.role not in ('company', 'staff')
        and e.day between coalesce($since, s.first_day) and coalesce($as_of, s.last_day)
),
scale as (
    select coalesce($neutral::double, (min(i.rating) + max(i.rating)) / 2.0::double) as neutral
    from interaction as i
    where i.rating is not null
),
path as (
    select
        r.party as party,
        r.about as about,
        count(*) as ratings,
        avg(r.rating) as experience,
        max_by(r.rating, (round(abs(r.rating - s.neutral), 9), r.rating)) as peak,
        max_by(r.rating, (r.occurred_at, r.batch, r.line)) as last_rating,
        max(r.occurred_at) as ended_at,
        max(s.neutral) as neutral
    from rated as r
    cross join scale as s
    where not r.is_memory and (r.about is not null or $path_of = 'customer')
    group by r.party, r.about
    having count(*) >= 3
),
later as (
    select
        p.party as party,
        p.about as about,
        max_by(r.rating, (r.occurred_at, r.batch, r.line)) as memory
    from path as p
    join rated as r on r.party = p.party and r.about is not distinct from p.about
    where r.is_memory and r.occurred_at > p.ended_at
    group by p.party, p.about
)
select
    p.party as party,
    p.about as about,
    p.ratings::integer as ratings,
    p.experience as experience,
    p.peak as peak,
    p.last_rating as "end",
    (p.peak + p.last_rating) / 2.0::double as peak_end,
    m.memory as memory,
    m.memory - p.experience as gap,
    p.experience < p.neutral and p.last_rating > p.neutral and m.memory > p.neutral as is_saved,
    p.neutral as neutral
from path as p
left join later as m on m.party = p.party and m.about is not distinct from p.about
order by gap desc nulls last, peak_end - p.experience desc, p.party, p.about;
