-- question: How much that is new comes through ties, from the weakest tenth to the strongest, or from the most embedded to the most bridging?
-- grain: one row a tenth of the ties through which knowledge came
-- needs: ties of party
-- parameter party party = null: who receives it; null is all customers together
-- parameter segment text = null: only customers of this segment, if no party is named
-- parameter axis text = strength: what the ties are ordered by, strength or bridgeness
-- parameter days integer = null: a topic is new again after so many days; null: only the first time
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column decile integer: 1 for the weakest or most embedded tenth, to 10; ties that are equal stand in the same one
-- column n integer count: pieces of knowledge received through it
-- column novel double share: of these, on a topic that was new to the receiver
-- column volume double pieces a year: that were new, for each tie, in the window
-- column low double share: lower end of the 95 % interval of novel
-- column high double share: upper end
-- note: a piece is one interaction that carries knowledge; what asks carries none
-- note: new is a topic that the receiver had not received within the days before, from whomever; pieces without a topic are left out
-- note: intervals are Wilson's, on the pieces divided by the design effect of receivers (pieces of one receiver are no independent draws); of one party the design effect is 1
-- note: ties of the company and of hubs have no bridgeness and are left out there
with facts as (
    select
        v.company as company,
        l.since as since,
        l.as_of as as_of
    from layer as l
    cross join viewpoint as v
    where l.layer = 'all'
),
met as (
    select
        c.ego as party,
        count(*) as interactions,
        count(*) filter (where f.company is null or c.other <> f.company) as without_company,
        coalesce(bool_or(c.other = f.company), false) as knows_company
    from contact as c
    cross join facts as f
    where c.day between f.since and f.as_of and ($party is null or c.ego = $party)
    group by c.ego
),
asked as (
    select
        m.party as party,
        f.company is null or m.without_company >= 0.05::double * m.interactions as is_two_centred
    from met as m
    join party as p on p.party = m.party
    cross join facts as f
    where case
        when $party is not null then true
        when f.company is null then p.type = 'person'
        else m.knows_company
            and p.type in ('person', 'organisation')
            and p.role not in ('company', 'staff')
            and ($segment is null or p.segment = $segment)
    end
),
reader as (
    select a.party as party, a.is_two_centred as is_two_centred
    from asked as a
    cross join (select bool_or(b.is_two_centred) as some_two_centred from asked as b) as s
    where a.is_two_centred or not s.some_two_centred
),
told as (
    select
        f.target as target,
        f.source as source,
        f.day as day,
        f.occurred_at as occurred_at,
        lag(f.occurred_at) over (
            partition by f.target, f.topic order by f.occurred_at, f.batch, f.line
        ) as heard_at
    from flow as f
    join reader as r on r.party = f.target
    where f.topic is not null
),
piece as (
    select
        t.target as target,
        t.source as source,
        t.heard_at is null
            or ($days is not null and t.heard_at < t.occurred_at - to_days($days::integer)) as is_new
    from told as t
    cross join facts as f
    where t.day between f.since and f.as_of
),
tie_of as (
    select
        p.target as target,
        p.source as source,
        count(*) as n,
        count(*) filter (where p.is_new) as new
    from piece as p
    group by p.target, p.source
),
placed as (
    select
        t.target as target,
        t.n as n,
        t.new as new,
        case $axis when 'bridgeness' then 1 - o.overlap else round(s.strength, 9) end as at
    from tie_of as t
    join strength as s on s.ego = t.target and s.other = t.source and s.layer = 'all'
    left join structure as o on o.ego = t.target and o.other = t.source
),
ranked as (
    select
        p.target as target,
        p.n as n,
        p.new as new,
        (10 * (rank() over (order by p.at) - 1) // count(*) over () + 1)::integer as decile
    from placed as p
    where p.at is not null
),
of_receiver as (
    select
        r.decile as decile,
        r.target as target,
        sum(r.n)::double as n,
        sum(r.new)::double as new,
        count(*) as ties
    from ranked as r
    group by r.decile, r.target
),
whole as (
    select
        o.decile as decile,
        sum(o.n) as n,
        sum(o.new) as new,
        sum(o.new) / sum(o.n) as p,
        sum(o.ties) as ties,
        count(*) as receivers
    from of_receiver as o
    group by o.decile
),
spread as (
    select
        w.decile as decile,
        case
            when w.receivers > 1 and w.p > 0 and w.p < 1
            then greatest(
                1.0::double,
                w.receivers / (w.receivers - 1.0::double)
                    * sum((o.new - w.p * o.n) * (o.new - w.p * o.n))
                    / (w.n * w.p * (1 - w.p))
            )
            else 1.0::double
        end as design
    from whole as w
    join of_receiver as o on o.decile = w.decile
    group by w.decile, w.receivers, w.p, w.n
),
bounded as (
    select
        w.*,
        w.n / s.design as m,
        1.959964::double as z
    from whole as w
    join spread as s on s.decile = w.decile
)
select
    b.decile as decile,
    b.n::integer as n,
    b.p as novel,
    b.new / b.ties * 365 / (date_diff('day', f.since, f.as_of) + 1) as volume,
    greatest(0.0::double, (b.p + b.z * b.z / (2 * b.m)
        - b.z * sqrt(b.p * (1 - b.p) / b.m + b.z * b.z / (4 * b.m * b.m))) / (1 + b.z * b.z / b.m)) as low,
    least(1.0::double, (b.p + b.z * b.z / (2 * b.m)
        + b.z * sqrt(b.p * (1 - b.p) / b.m + b.z * b.z / (4 * b.m * b.m))) / (1 + b.z * b.z / b.m)) as high
from bounded as b
cross join facts as f
order by b.decile;
