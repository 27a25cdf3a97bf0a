-- step: keep what the file of topics says
insert into stated_topic
select
    $batch as batch,
    $stated as stated,
    g.topic as topic,
    g.job as job
from given_topics as g
order by g.topic;
