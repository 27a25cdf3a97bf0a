-- question: Which topics are there, and which job does each belong to?
-- grain: one row per topic
-- column topic text: name of the topic
-- column job text: the job it belongs to; a topic that nobody placed is its own
-- column interactions bigint count: about that topic
with used as (
    select i.topic as topic, count(*) as interactions
    from interaction as i
    group by i.topic
)
select
    t.name as topic,
    t.job as job,
    coalesce(u.interactions, 0) as interactions
from topic as t
left join used as u on u.topic = t.topic
order by interactions desc, t.name;
