-- step: how much goes on about each topic in the window, of whatever kind, the company pooled
-- $as_of, $since: days.
create or replace temp table job_volume as
select
    e.topic as topic,
    count(*) as interactions
from contact as e
where e.outgoing and e.day between $since and $as_of
group by e.topic;
