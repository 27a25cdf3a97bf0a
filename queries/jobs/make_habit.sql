-- step: what each customer asks about, by job, and on which channel each customer is in contact, in the window
-- $as_of, $since: days.
create or replace temp table habit as
select 'jobs' as what, a.party as party, a.place as category, count(*) as n
from asked as a
where a.place > 0
group by a.party, a.place
union all
select 'channels' as what, e.ego as party, e.channel::bigint as category, count(*) as n
from contact as e
join job_customer as c on c.party = e.ego
where e.channel is not null and e.day between $since and $as_of
group by e.ego, e.channel;
