-- question: Which ratings did a customer give on the way and later, one after the other?
-- grain: one row a rating, oldest first
-- parameter party party: the customer
-- parameter path_of text = job: what a path is made of: the ratings on a job, on a topic, or all of them (customer)
-- parameter about text = null: the job or topic; null is all of them
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- column occurred_at timestamp UTC: when
-- column rating double: as given
-- column is_memory boolean: told to others (nature knowledge, such as a review) rather than given on the way
-- column kind text: of what kind
-- column target party: to whom
-- column topic text: about what
select
    e.occurred_at as occurred_at,
    e.rating as rating,
    coalesce(k.nature = 'knowledge', false) as is_memory,
    k.name as kind,
    e.other as target,
    t.name as topic
from contact as e
cross join span as s
left join topic as t on t.topic = e.topic
left join kind as k on k.kind = e.kind
where e.ego = $party
    and e.outgoing
    and e.rating is not null
    and ($about is null or case $path_of when 'job' then t.job when 'topic' then t.name end = $about)
    and e.day between coalesce($since, s.first_day) and coalesce($as_of, s.last_day)
order by e.occurred_at, e.batch, e.line;
