-- question: Do relations come before purchases, more often than their frequencies alone would give?
-- grain: one row
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter within_days integer = 30: so many days before a purchase, or after a relational interaction, count as near
-- parameter warm_up_days integer = 90: ties first seen so soon after the first day are left out: nobody knows what was before
-- column ties bigint count: of the company with a customer, in which both kinds occur
-- column relational_first bigint count: of them, begun by a social or knowledge interaction
-- column expected double count: that many if the order within each tie were chance (science.md 1g)
-- column p_value double: of so many or more, exact (Poisson-binomial) up to 3000 ties, else normal with a correction for continuity
-- column precursor_rate double share: of the purchases, with a relational interaction of that tie within so many days before
-- column trigger_rate double share: of the relational interactions, with a purchase of that tie within so many days after
-- column purchases bigint count: in these ties
-- column relational bigint count: relational interactions in these ties
-- column left_out bigint count: ties in which both kinds occur, but that were first seen in the warm-up
-- note: it says precedes, never causes; it is never tested against one half, for relational interactions are simply more frequent
with bounds as (
    select
        s.first_day as first_day,
        coalesce($since, s.first_day) as since,
        coalesce($as_of, s.last_day) as as_of
    from span as s
),
event as (
    select
        c.ego as party,
        c.occurred_at as occurred_at,
        c.layer = 1 as is_relational
    from contact as c
    join viewpoint as v on v.company = c.other
    join kind as k on k.kind = c.kind
    join party as p on p.party = c.ego
    cross join bounds as b
    where c.day between b.since and b.as_of
        and p.type in ('person', 'organisation')
        and (
            c.layer = 1
            or (c.outgoing and k.nature = 'transaction' and not k.asks and coalesce(c.amount, 1) > 0)
        )
),
met as (
    select
        c.ego as party,
        min(c.day) as first_seen
    from contact as c
    join viewpoint as v on v.company = c.other
    group by c.ego
),
both_kinds as (
    select
        e.party as party,
        count(*) filter (where e.is_relational) as n_relational,
        count(*) filter (where not e.is_relational) as n_purchases,
        min(e.occurred_at) filter (where e.is_relational)
            < min(e.occurred_at) filter (where not e.is_relational) as is_relational_first,
        any_value(m.first_seen) < any_value(b.first_day) + $warm_up_days as is_warm_up
    from event as e
    join met as m on m.party = e.party
    cross join bounds as b
    group by e.party
    having count(*) filter (where e.is_relational) > 0 and count(*) filter (where not e.is_relational) > 0
),
tie_of as (
    select
        k.*,
        k.n_relational / (k.n_relational + k.n_purchases) as p
    from both_kinds as k
    where not k.is_warm_up
),
summed as (
    select
        count(*) as ties,
        count(*) filter (where t.is_relational_first) as observed,
        coalesce(sum(t.p), 0) as expected,
        coalesce(sum(t.p * (1 - t.p)), 0) as variance,
        coalesce(sum(t.n_purchases), 0) as purchases,
        coalesce(sum(t.n_relational), 0) as relational
    from tie_of as t
),
chance as (
    select
        t.p as p,
        count(*) as n
    from tie_of as t
    group by t.p
),
frequency as (
    select
        f.l as l,
        2 * pi() * f.l / (s.ties + 1) as angle
    from summed as s
    cross join unnest(range(1, case when s.ties <= 3000 then s.ties + 1 else 1 end)) as f(l)
),
characteristic as (
    select
        f.l as l,
        f.angle as angle,
        sum(
            c.n * ln(greatest(1e-300, sqrt(
                (1 - c.p + c.p * cos(f.angle)) ** 2 + (c.p * sin(f.angle)) ** 2
            )))
        ) as size,
        sum(c.n * atan2(c.p * sin(f.angle), 1 - c.p + c.p * cos(f.angle))) as turn
    from frequency as f
    cross join chance as c
    group by f.l, f.angle
),
at_least as (
    select
        h.l as l,
        exp(h.size) * sum(cos(h.turn - h.angle * k.k)) as part
    from characteristic as h
    cross join summed as s
    cross join unnest(range(s.observed, s.ties + 1)) as k(k)
    group by h.l, h.size
),
exact as (
    select (any_value(s.ties - s.observed + 1) + coalesce(sum(a.part), 0)) / (any_value(s.ties) + 1) as p
    from summed as s
    left join at_least as a on true
),
timed as (
    select
        e.party as party,
        e.occurred_at as occurred_at,
        e.is_relational as is_relational,
        max(case when e.is_relational then e.occurred_at end) over (
            partition by e.party order by e.occurred_at, e.is_relational desc
            rows between unbounded preceding and 1 preceding
        ) as relational_before,
        min(case when not e.is_relational then e.occurred_at end) over (
            partition by e.party order by e.occurred_at, e.is_relational desc
            rows between 1 following and unbounded following
        ) as purchase_after
    from event as e
    join tie_of as t on t.party = e.party
),
normal as (
    -- Abramowitz and Stegun 7.1.26, right to seven places.
    select
        z.z as z,
        1 / (1 + 0.3275911 * abs(z.z)) as t
    from (
        select (s.observed - 0.5 - s.expected) / sqrt(2 * nullif(s.variance, 0)) as z
        from summed as s
    ) as z
),
tail as (
    select
        n.z as z,
        n.t * (
            0.254829592 + n.t * (-0.284496736 + n.t * (1.421413741 + n.t * (-1.453152027 + n.t * 1.061405429)))
        ) * exp(-n.z * n.z) / 2 as upper
    from normal as n
),
rates as (
    select
        avg(
            case when not t.is_relational
            then case when t.relational_before >= t.occurred_at - to_days($within_days) then 1.0::double else 0.0::double end
            end
        ) as precursor_rate,
        avg(
            case when t.is_relational
            then case when t.purchase_after <= t.occurred_at + to_days($within_days) then 1.0::double else 0.0::double end
            end
        ) as trigger_rate
    from timed as t
)
select
    s.ties as ties,
    s.observed as relational_first,
    case when s.ties > 0 then s.expected end::double as expected,
    case
        when s.ties = 0 then null
        when s.observed = 0 then 1
        when s.ties <= 3000 then least(1, greatest(0, x.p))
        when s.variance = 0 then 1
        when y.z >= 0 then y.upper
        else 1 - y.upper
    end::double as p_value,
    r.precursor_rate as precursor_rate,
    r.trigger_rate as trigger_rate,
    s.purchases::bigint as purchases,
    s.relational::bigint as relational,
    (select count(*) from both_kinds as k where k.is_warm_up) as left_out
from summed as s
cross join exact as x
cross join rates as r
cross join tail as y
order by s.ties;
