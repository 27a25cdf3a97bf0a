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
with sent as (
    select
        c.ego as party,
        c.occurred_at as occurred_at,
        count(*) as interactions,
        cast(round(1 / min(c.weight)) as integer) as recipients
    from contact as c
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
    where c.outgoing and c.topic is not null
    group by c.ego
    having count(*) >= 10
),
got as (
    select c.ego as party, count(*) as received
    from contact as c
    where not c.outgoing
    group by c.ego
),
measured as (
    select
        p.party as party,
        p.type as type,
        coalesce(s.most_recipients >= 20, false) as is_broadcaster,
        coalesce(d.is_aside, false) and p.role not in ('company', 'staff') as is_hub,
        coalesce(s.sent, 0) as sent,
        coalesce(g.received, 0) as received,
        coalesce(d.ties, 0)::bigint as ties,
        s.most_recipients as most_recipients,
        coalesce(s.broadcasts, 0) as broadcasts,
        r.unevenness as unevenness,
        cast(s.sendings as double) / s.active_days as per_day,
        s.hours::integer as hours,
        cast(s.sent as double) / greatest(coalesce(g.received, 0), 1) as out_per_in,
        t.topics as topics
    from party as p
    left join sendings as s on s.party = p.party
    left join rhythm as r on r.party = p.party
    left join of_topics as t on t.party = p.party
    left join got as g on g.party = p.party
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
