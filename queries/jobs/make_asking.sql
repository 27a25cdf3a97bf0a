-- step: everything that a customer asks in the window, and the first answer to it, from whomever
-- An answer is of the asking's own nature or knowledge, asks nothing itself, and reaches whoever asked
-- later, on the same topic; where the asking has no topic, from whoever was asked.
-- A time at midnight is a day without a time: what comes on it comes at its end.
-- $as_of, $since: days.
create or replace temp table asking_answered as
with asked as (
    select
        row_number() over (order by e.ego, e.occurred_at, e.batch, e.line) as asking,
        e.ego as party,
        e.other as asked,
        e.occurred_at as occurred_at,
        e.day as day,
        e.topic as topic,
        coalesce(p.place, -e.other::bigint) as place,
        coalesce(e.topic::bigint, -e.other::bigint) as spot,
        k.nature as nature
    from contact as e
    join kind as k on k.kind = e.kind
    join job_customer as c on c.party = e.ego
    left join job_place as p on p.topic = e.topic
    where e.outgoing and k.asks and e.day between $since and $as_of
),
came as (
    select
        e.ego as party,
        e.other as other,
        case
            when e.occurred_at = date_trunc('day', e.occurred_at)
                then e.occurred_at + interval 1 day - interval 1 second
            else e.occurred_at
        end as occurred_at,
        e.topic as topic,
        k.nature as nature
    from contact as e
    join kind as k on k.kind = e.kind
    join job_customer as c on c.party = e.ego
    where not e.outgoing and not k.asks and k.nature is not null and e.day <= $as_of
),
spotted as (
    select c.party, c.other, c.occurred_at, c.nature, c.topic::bigint as spot
    from came as c
    where c.topic is not null
    union all
    select c.party, c.other, c.occurred_at, c.nature, -c.other::bigint as spot
    from came as c
    where exists (select 1 from asked as a where a.topic is null)
),
answer as (
    select
        s.party as party,
        s.spot as spot,
        s.nature as nature,
        s.occurred_at as occurred_at,
        min(s.other) as other
    from spotted as s
    group by s.party, s.spot, s.nature, s.occurred_at
),
door as (
    select a.asking, a.party, a.spot, a.occurred_at, 'knowledge' as nature
    from asked as a
    union all
    select a.asking, a.party, a.spot, a.occurred_at, a.nature
    from asked as a
    where a.nature <> 'knowledge'
),
met as (
    select
        d.asking as asking,
        min(w.occurred_at) as answered_at,
        min_by(w.other, w.occurred_at) as answered_by
    from door as d
    asof join answer as w
        on w.party = d.party
        and w.spot = d.spot
        and w.nature = d.nature
        and w.occurred_at > d.occurred_at
    group by d.asking
)
select
    a.asking,
    a.party,
    a.asked,
    a.occurred_at,
    a.day,
    a.topic,
    a.place,
    a.nature,
    m.answered_at,
    m.answered_by
from asked as a
left join met as m on m.asking = a.asking;
