-- step: every topic with the number of its job, so that whatever is about a job can be found by a number
create or replace temp table job_place as
select
    t.topic as topic,
    t.name as name,
    t.job as job,
    dense_rank() over (order by t.job) as place
from topic as t;
