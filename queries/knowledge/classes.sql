-- question: What comes through strong ties, and what through weak ones: how much, and how much of it is new?
-- grain: one row a class of tie, strong and weak
-- needs: ties of party
-- parameter party party = null: who receives it; null is all customers together
-- parameter segment text = null: only customers of this segment, if no party is named
-- parameter days integer = null: a topic is new again after so many days; null: only the first time
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column is_strong boolean: strong ties, or weak ones
-- column ties integer count: ties through which knowledge came
-- column receivers integer count: parties who received it
-- column n integer count: pieces of knowledge received through them
-- column new integer count: of these, on a topic that was new to the receiver
-- column novel double share: new of n
-- column low double share: lower end of the 95 % interval of novel
-- column high double share: upper end
-- column volume double pieces a year: that were new, for each tie, in the window
-- note: a piece is one interaction that carries knowledge; what asks carries none
-- note: new is a topic that the receiver had not received within the days before, from whomever; pieces without a topic are left out
-- note: intervals as in knowledge/novelty
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
of_receiver as (
    select
        s.is_strong as is_strong,
        p.target as target,
        count(*)::double as n,
        count(*) filter (where p.is_new)::double as new,
        count(distinct p.source) as ties
    from piece as p
    join strength as s on s.ego = p.target and s.other = p.source and s.layer = 'all'
    group by s.is_strong, p.target
),
whole as (
    select
        o.is_strong as is_strong,
        sum(o.n) as n,
        sum(o.new) as new,
        sum(o.new) / sum(o.n) as p,
        sum(o.ties) as ties,
        count(*) as receivers
    from of_receiver as o
    group by o.is_strong
),
spread as (
    select
        w.is_strong as is_strong,
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
    join of_receiver as o on o.is_strong = w.is_strong
    group by w.is_strong, w.receivers, w.p, w.n
),
bounded as (
    select
        w.*,
        w.n / s.design as m,
        1.959964::double as z
    from whole as w
    join spread as s on s.is_strong = w.is_strong
)
select
    b.is_strong as is_strong,
    b.ties::integer as ties,
    b.receivers::integer as receivers,
    b.n::integer as n,
    b.new::integer as new,
    b.p as novel,
    greatest(0.0::double, (b.p + b.z * b.z / (2 * b.m)
        - b.z * sqrt(b.p * (1 - b.p) / b.m + b.z * b.z / (4 * b.m * b.m))) / (1 + b.z * b.z / b.m)) as low,
    least(1.0::double, (b.p + b.z * b.z / (2 * b.m)
        + b.z * sqrt(b.p * (1 - b.p) / b.m + b.z * b.z / (4 * b.m * b.m))) / (1 + b.z * b.z / b.m)) as high,
    b.new / b.ties * 365 / (date_diff('day', f.since, f.as_of) + 1) as volume
from bounded as b
cross join facts as f
order by b.is_strong;
