-- step: pairs of senders of the same messages: a message has one, so one of the two names is another's
-- Where a message id stands for a whole thread it has many senders, and says nothing.
with sent as (
    select distinct coalesce(m.party, i.source) as party, i.message_id as message_id
    from interaction as i
    left join same as m on m.id = i.source
    where i.message_id is not null
),
several as (
    select
        s.message_id as message_id,
        min(s.party) as a,
        max(s.party) as b
    from sent as s
    group by s.message_id
    having count(*) = 2
)
select
    s.a::integer as a,
    s.b::integer as b,
    count(*) as messages
from several as s
group by s.a, s.b
having count(*) >= 2
order by messages desc, s.a, s.b
limit 5000;
