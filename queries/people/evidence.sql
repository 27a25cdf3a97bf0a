-- step: what a log says for and against two parties being one, for each of many pairs
with pair as (
    select
        unnest($ones::integer[]) as a,
        unnest($others::integer[]) as b
),
wanted as (
    select p.a as party from pair as p
    union
    select p.b as party from pair as p
),
aside as (
    select d.party as party
    from degree as d
    where d.is_aside
),
met as (
    select distinct c.ego as ego, c.other as other
    from contact as c
    semi join wanted as w on w.party = c.ego
),
shared as (
    select p.a as a, p.b as b, count(*) as contacts
    from pair as p
    join met as x on x.ego = p.a
    join met as y on y.ego = p.b and y.other = x.other
    anti join aside as h on h.party = x.other
    group by p.a, p.b
),
direct as (
    select c.ego as a, c.other as b, count(*) as interactions
    from contact as c
    join pair as p on p.a = c.ego and p.b = c.other
    group by c.ego, c.other
),
got as (
    select distinct c.ego as ego, c.other as sender, c.occurred_at as occurred_at
    from contact as c
    semi join wanted as w on w.party = c.ego
    where not c.outgoing and c.occurred_at <> date_trunc('day', c.occurred_at)
),
together as (
    select p.a as a, p.b as b, count(*) as moments
    from pair as p
    join got as x on x.ego = p.a
    join got as y on y.ego = p.b and y.sender = x.sender and y.occurred_at = x.occurred_at
    group by p.a, p.b
),
sent as (
    select distinct coalesce(m.party, i.source) as party, i.message_id as message_id
    from interaction as i
    left join same as m on m.id = i.source
    where i.message_id is not null
),
written as (
    select p.a as a, p.b as b, count(*) as messages
    from pair as p
    join sent as x on x.party = p.a
    join sent as y on y.party = p.b and y.message_id = x.message_id
    group by p.a, p.b
)
select
    p.a as a,
    p.b as b,
    coalesce(s.contacts, 0) as shared_contacts,
    coalesce(d.interactions, 0) as interactions_between,
    coalesce(t.moments, 0) as moments_together,
    coalesce(w.messages, 0) as messages_of_both
from pair as p
left join shared as s on s.a = p.a and s.b = p.b
left join direct as d on d.a = p.a and d.b = p.b
left join together as t on t.a = p.a and t.b = p.b
left join written as w on w.a = p.a and w.b = p.b
order by p.a, p.b;
