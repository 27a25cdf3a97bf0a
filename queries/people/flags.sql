-- question: Who writes to many at once, who acts like a machine, and who is tied to too many to tell?
-- grain: one row a party with at least one of the three flags, bot suspects first, then the most sent
-- column party party: the party; the company for all of its accounts
-- column type text: as stated, or person
-- column is_broadcaster boolean: sent a message to 20 recipients or more
-- column is_bot_suspect boolean: at least 3 of the 5 signs of a machine
-- column is_hub boolean: more ties than 500 and than the 99.9th percentile; set aside as a shared neighbour
-- column sent bigint count: interactions toward others
-- column received bigint count: interactions from others
-- column ties bigint count: parties it has a tie with
-- column most_recipients integer count: of one message of its own
-- column broadcasts bigint count: moments at which it sent to 20 recipients or more
-- column signs integer count: of the five signs of a machine
-- column unevenness double ratio: spread of the time between two sendings over its mean; below 0.1 is a sign; null below 20 sendings
-- column per_day double count: sendings on a day on which it sent; above 50 is a sign
-- column hours integer count: hours of the day in which it ever sent; 24 is a sign
-- column out_per_in double ratio: sent over received, nothing received counting as one; above 50 is a sign
-- column topics bigint count: different topics of what it sent; a single one in 10 or more is a sign; null below 10 with a topic
-- note: a sending is a moment at which it acted; a message to many at once is one sending. A flag drops nothing.
with counted as (
    select
        c.ego as party,
        count(*) filter (where c.outgoing) as sent,
        count(*) filter (where not c.outgoing) as received,
        bit_count(bit_or(case when c.outgoing then 1::bigint << extract('hour' from c.occurred_at) else 0 end))
            as hours,
        count(c.topic) filter (where c.outgoing) as with_topic,
        min(c.topic) filter (where c.outgoing) as first_topic,
        max(c.topic) filter (where c.outgoing) as last_topic,
        min(c.weight) filter (where c.outgoing) as least_weight
    from contact as c
    group by c.ego
),
likely as (
    select
        c.*,
        coalesce(d.is_aside, false) or round(1 / c.least_weight) >= 20 as is_sure,
        case when c.hours = 24 then 1 else 0 end
            + case when c.sent > 50 * greatest(c.received, 1) then 1 else 0 end
            + case when c.with_topic >= 10 and c.first_topic = c.last_topic then 1 else 0 end as signs
    from counted as c
    left join degree as d on d.party = c.party
),
active as (
    select c.ego as party, count(distinct c.day) as active_days
    from contact as c
    join likely as l on l.party = c.ego
    where c.outgoing and l.signs = 1 and l.sent > 50
    group by c.ego
),
looked_at as (
    select l.party as party, l.received as received
    from likely as l
    left join active as a on a.party = l.party
    where l.is_sure
        or l.signs >= 2
        or l.signs = 1 and l.sent > 50 * a.active_days
),
sent as (
    select
        c.ego as party,
        c.occurred_at as occurred_at,
        count(*) as interactions,
        cast(round(1 / min(c.weight)) as integer) as recipients
    from contact as c
    join looked_at as l on l.party = c.ego
    where c.outgoing
    group by c.ego, c.occurred_at
),
sendings as (
    select
        s.party as party,
        count(*) as sendings,
        sum(s.interactions)::bigint as sent,
        max(s.recipients) as most_recipients,
        count(*) filter (where s.recipients >= 20) as broadcasts,
        count(distinct cast(s.occurred_at as date)) as active_days,
        count(distinct extract('hour' from s.occurred_at)) as hours
    from sent as s
    group by s.party
),
gap as (
    select
        s.party as party,
        epoch(s.occurred_at) - lag(epoch(s.occurred_at)) over (
            partition by s.party order by s.occurred_at
        ) as seconds
    from sent as s
    join sendings as n on n.party = s.party and n.sendings >= 20
),
rhythm as (
    select
        g.party as party,
        stddev_pop(g.seconds) / nullif(avg(g.seconds), 0) as unevenness
    from gap as g
    where g.seconds is not null
    group by g.party
),
of_topics as (
    select
        c.ego as party,
        count(distinct c.topic) as topics
    from contact as c
    join looked_at as l on l.party = c.ego
    where c.outgoing and c.topic is not null
    group by c.ego
    having count(*) >= 10
),
measured as (
    select
        p.party as party,
        p.type as type,
        coalesce(s.most_recipients >= 20, false) as is_broadcaster,
        coalesce(d.is_aside, false) and p.role not in ('company', 'staff') as is_hub,
        coalesce(s.sent, 0) as sent,
        l.received as received,
        coalesce(d.ties, 0)::bigint as ties,
        s.most_recipients as most_recipients,
        coalesce(s.broadcasts, 0) as broadcasts,
        r.unevenness as unevenness,
        cast(s.sendings as double) / s.active_days as per_day,
        s.hours::integer as hours,
        cast(s.sent as double) / greatest(l.received, 1) as out_per_in,
        t.topics as topics
    from looked_at as l
    join party as p on p.party = l.party
    left join sendings as s on s.party = p.party
    left join rhythm as r on r.party = p.party
    left join of_topics as t on t.party = p.party
    left join degree as d on d.party = p.party
    where p.party = p.pool
),
signed as (
    select
        m.*,
        case when m.unevenness < 0.1 then 1 else 0 end
            + case when m.per_day > 50 then 1 else 0 end
            + case when m.hours = 24 then 1 else 0 end
            + case when m.out_per_in > 50 then 1 else 0 end
            + case when m.topics = 1 then 1 else 0 end as signs
    from measured as m
)
select
    s.party as party,
    s.type as type,
    s.is_broadcaster as is_broadcaster,
    s.signs >= 3 as is_bot_suspect,
    s.is_hub as is_hub,
    s.sent as sent,
    s.received as received,
    s.ties as ties,
    s.most_recipients as most_recipients,
    s.broadcasts as broadcasts,
    s.signs as signs,
    s.unevenness as unevenness,
    s.per_day as per_day,
    s.hours as hours,
    s.out_per_in as out_per_in,
    s.topics as topics
from signed as s
where s.is_broadcaster or s.signs >= 3 or s.is_hub
order by s.signs >= 3 desc, s.sent desc, s.party;
