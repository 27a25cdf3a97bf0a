-- step: every piece of knowledge that reaches a customer in the window
-- $as_of, $since: days.
create or replace temp table received as
select
    row_number() over (order by e.ego, e.occurred_at, e.batch, e.line) as piece,
    e.ego as party,
    e.other as other,
    e.occurred_at as occurred_at,
    e.day as day,
    e.topic as topic,
    coalesce(p.place, -e.other::bigint) as place
from contact as e
join kind as k on k.kind = e.kind
join job_customer as c on c.party = e.ego
left join job_place as p on p.topic = e.topic
where not e.outgoing
    and not k.asks
    and k.nature = 'knowledge'
    and e.day between $since and $as_of;
