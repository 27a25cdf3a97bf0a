-- step: every topic, and the job it belongs to; a topic alone is its own job
create or replace table topic as
with said as (
    select
        s.topic as name,
        max_by(s.job, s.stated) filter (where s.job is not null) as job
    from stated_topic as s
    group by s.topic
)
select
    t.id as topic,
    t.name as name,
    coalesce(s.job, t.name) as job
from term as t
left join said as s on s.name = t.name
where t.subject = 'topic'
order by t.id;
