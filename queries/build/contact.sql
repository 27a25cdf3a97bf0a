-- step: every interaction as each of its two ends sees it, company and staff pooled, sorted by end and time
-- Merged names are one party: an interaction between two of them is nobody's tie.
create or replace table contact as
with known_as as (
    select m.id as id, m.party as party
    from same as m
    union all
    select p.party as id, p.party as party
    from party as p
    where p.role in ('company', 'staff')
),
account as (
    select
        k.id as id,
        p.pool as pool,
        case when p.role in ('company', 'staff') then p.party end as party
    from known_as as k
    join party as p on p.party = k.party
),
shared as (
    select i.message_id as message_id
    from interaction as i
    where i.message_id is not null
    group by i.message_id
    having min(i.target) <> max(i.target) and count(*) > count(i.recipients)
),
message as (
    select
        i.message_id as message_id,
        count(distinct i.target) as recipients
    from interaction as i
    join shared as s on s.message_id = i.message_id
    group by i.message_id
),
nature as (
    select
        k.kind as kind,
        case
            when k.nature in ('social', 'knowledge') then 1
            when k.nature in ('transaction', 'service', 'promotion') then 2
        end as layer
    from kind as k
),
placed as (
    select
        coalesce(a.pool, i.source) as source,
        coalesce(b.pool, i.target) as target,
        coalesce(a.party, b.party) as account,
        i.occurred_at as occurred_at,
        i.day as day,
        i.channel as channel,
        i.kind as kind,
        i.topic as topic,
        n.layer as layer,
        i.amount as amount,
        i.rating as rating,
        1.0::double / greatest(coalesce(i.recipients, m.recipients, 1), 1) as weight,
        a.party is not null or b.party is not null or coalesce(c.owned, false) as visible,
        i.batch as batch,
        i.line as line
    from interaction as i
    left join account as a on a.id = i.source
    left join account as b on b.id = i.target
    left join message as m on m.message_id = i.message_id
    left join nature as n on n.kind = i.kind
    left join channel as c on c.channel = i.channel
),
end_of as (
    select true as outgoing
    union all
    select false as outgoing
),
sided as (
    select
        case when e.outgoing then p.source else p.target end as ego,
        case when e.outgoing then p.target else p.source end as other,
        e.outgoing as outgoing,
        p.*
    from placed as p
    cross join end_of as e
    where p.source <> p.target
)
select
    s.ego as ego,
    s.other as other,
    s.outgoing as outgoing,
    s.account as account,
    s.occurred_at as occurred_at,
    s.day as day,
    s.channel as channel,
    s.kind as kind,
    s.topic as topic,
    s.layer as layer,
    s.amount as amount,
    s.rating as rating,
    s.weight as weight,
    s.visible as visible,
    s.batch as batch,
    s.line as line
from sided as s
order by s.ego, s.occurred_at;
