-- step: what each tie consists of inside a window, before its parts are weighed
-- One row a pair and layer, smaller id first; with $party (and $second) only theirs, and they first.
-- Where all of a tie lies in one layer, one row stands for that layer and for all.
-- $as_of, $since: days. $half_life_days. $period_days, $periods: science.md section 4, persistence.
create or replace temp table pair as
with chosen as (
    select
        c.ego::bigint * 4294967296 + c.other as pair,
        date_diff('day', c.day, $as_of)::integer as age,
        c.outgoing as outgoing,
        c.channel as channel,
        coalesce(c.layer, 0)::tinyint as layer,
        c.weight as weight
    from contact as c
    where
        case when $party is null then c.ego < c.other else c.ego = $party or c.ego = $second end
        and c.day between $since and $as_of
),
shape as (
    select
        c.pair as pair,
        count(*) as contacts,
        min(c.age) as age,
        bool_and(c.outgoing) as outgoing,
        min(c.layer) as layer,
        max(c.layer) as other_layer,
        min(c.weight) as weight,
        count(c.channel) as has_channel
    from chosen as c
    group by c.pair
),
single as (
    select
        s.pair as pair,
        s.layer as layer,
        true as is_all,
        least(5.0::double, log2(1 + s.weight)) * pow(2.0::double, -s.age / $half_life_days) as n,
        s.outgoing as is_outgoing,
        s.age as age,
        case when floor(s.age / $period_days) < $periods then least(1.0::double, s.weight) else 0.0::double end
            / $periods as persistence,
        case when floor(s.age / $period_days) < $periods then 1 else 0 end as periods,
        s.has_channel as channels
    from shape as s
    where s.contacts = 1
),
several as (
    select
        c.pair as pair,
        case when s.layer = s.other_layer then s.layer else 0 end::tinyint as layer,
        s.layer <> s.other_layer as is_mixed,
        c.layer as own_layer,
        c.age as age,
        c.outgoing as outgoing,
        c.channel as channel,
        c.weight as weight
    from chosen as c
    join shape as s on s.pair = c.pair
    where s.contacts > 1
),
layered as (
    select s.pair, s.layer as layer, true as is_all, s.age, s.outgoing, s.channel, s.weight
    from several as s
    union all
    select s.pair, s.own_layer as layer, false as is_all, s.age, s.outgoing, s.channel, s.weight
    from several as s
    where s.is_mixed and s.own_layer > 0
),
keyed as (
    select
        (l.pair * 8 + l.layer * 2 + case when l.is_all then 1 else 0 end) as tie,
        l.age, l.outgoing, l.channel, l.weight
    from layered as l
),
per_day as (
    select
        k.tie as tie,
        k.age as age,
        sum(case when k.outgoing then k.weight else 0.0::double end) as weight_out,
        sum(case when k.outgoing then 0.0::double else k.weight end) as weight_in,
        sum(case when k.outgoing then 1 else 0 end)::integer as outgoing,
        count(*)::integer as contacts
    from keyed as k
    group by k.tie, k.age
),
per_tie as (
    select
        d.tie as tie,
        sum(least(5.0::double, log2(1 + d.weight_out + d.weight_in)) * pow(2.0::double, -d.age / $half_life_days)) as n,
        sum(least(5.0::double, log2(1 + d.weight_out)) * pow(2.0::double, -d.age / $half_life_days)) as n_out,
        sum(least(5.0::double, log2(1 + d.weight_in)) * pow(2.0::double, -d.age / $half_life_days)) as n_in,
        count(*)::integer as active_days,
        sum(d.outgoing)::integer as outgoing,
        sum(d.contacts)::integer as contacts,
        max(d.age) as first_age,
        min(d.age) as last_age
    from per_day as d
    group by d.tie
),
per_period as (
    select
        d.tie as tie,
        least(1.0::double, sum(d.weight_out + d.weight_in)) as share
    from per_day as d
    where floor(d.age / $period_days) < $periods
    group by d.tie, floor(d.age / $period_days)::integer
),
persistence as (
    select
        p.tie as tie,
        sum(p.share) / $periods as persistence,
        count(*) as periods
    from per_period as p
    group by p.tie
),
per_channel as (
    select
        k.tie as tie,
        least(1.0::double, sum(k.weight)) * pow(2.0::double, -min(k.age) / $half_life_days) as share
    from keyed as k
    where k.channel is not null
    group by k.tie, k.channel
),
breadth as (
    select
        c.tie as tie,
        1 - pow(2.0::double, -greatest(0.0::double, sum(c.share) - 1)) as breadth,
        count(*) as channels
    from per_channel as c
    group by c.tie
),
gap as (
    select
        d.tie as tie,
        lag(d.age) over (partition by d.tie order by d.age desc) - d.age as days
    from per_day as d
    join per_tie as p on p.tie = d.tie
    where p.active_days >= 3
),
usual_gap as (
    select
        g.tie as tie,
        median(g.days)::float as usual_gap
    from gap as g
    where g.days is not null
    group by g.tie
)
select
    (s.pair // 4294967296)::integer as ego,
    (s.pair % 4294967296)::integer as other,
    s.layer as layer,
    true as is_all,
    s.n as n,
    case when s.is_outgoing then s.n else 0.0::double end as n_out,
    case when s.is_outgoing then 0.0::double else s.n end as n_in,
    s.persistence as persistence,
    0.0::double as breadth,
    1 as active_days,
    case when s.is_outgoing then 1 else 0 end as outgoing,
    case when s.is_outgoing then 0 else 1 end as incoming,
    s.age as first_age,
    s.age as last_age,
    s.periods::tinyint as periods,
    s.channels::smallint as channels,
    null::float as usual_gap
from single as s
union all
select
    (p.tie // 34359738368)::integer as ego,
    ((p.tie // 8) % 4294967296)::integer as other,
    ((p.tie % 8) // 2)::tinyint as layer,
    p.tie % 2 = 1 as is_all,
    p.n as n,
    p.n_out as n_out,
    p.n_in as n_in,
    coalesce(s.persistence, 0.0::double) as persistence,
    coalesce(b.breadth, 0.0::double) as breadth,
    p.active_days as active_days,
    p.outgoing as outgoing,
    p.contacts - p.outgoing as incoming,
    p.first_age as first_age,
    p.last_age as last_age,
    coalesce(s.periods, 0)::tinyint as periods,
    coalesce(b.channels, 0)::smallint as channels,
    g.usual_gap as usual_gap
from per_tie as p
left join persistence as s on s.tie = p.tie
left join breadth as b on b.tie = p.tie
left join usual_gap as g on g.tie = p.tie;
