-- question: Are more things asked about each job than before, and are more of them answered?
-- grain: one row a job about which anything was asked
-- needs: jobs of base
-- parameter within_days integer = 30: days in which an answer counts as one
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column job text: the job; null for what has no topic
-- column asked_earlier integer count: asked in the first half of the window
-- column asked_later integer count: asked in the second half
-- column growth double: later to earlier, as a ratio; null if nothing was asked earlier
-- column growth_low double: lower end of its 95 % interval, as of two counts; null below 10 in either half
-- column growth_high double: upper end of it
-- column share_earlier double share: answered of what was asked earlier
-- column share_later double share: answered of what was asked later
-- column change double: later less earlier
-- column low double: lower end of its 95 % interval (Newcombe); null below 10 in either half
-- column high double: upper end of it
-- note: the window ends here the given number of days before its last day, so that everything had the same time to be answered
with span as (
    select
        l.since as since,
        l.as_of - $within_days::integer as until
    from layer as l
    where l.layer = 'all'
),
told as (
    select
        greatest(a.place, 0) as place,
        2 * date_diff('day', s.since, a.day) < date_diff('day', s.since, s.until) + 1 as is_earlier,
        coalesce(a.answered_at <= a.occurred_at + to_days($within_days), false) as is_answered
    from asked as a
    cross join span as s
    where a.day <= s.until
),
counted as (
    select
        t.place as place,
        count(*) filter (where t.is_earlier) as n1,
        count(*) filter (where not t.is_earlier) as n2,
        count(*) filter (where t.is_earlier and t.is_answered) as k1,
        count(*) filter (where not t.is_earlier and t.is_answered) as k2
    from told as t
    group by t.place
),
shared as (
    select
        c.*,
        c.k1 / nullif(c.n1, 0)::double as p1,
        c.k2 / nullif(c.n2, 0)::double as p2,
        least(c.n1, c.n2) >= 10 as is_enough
    from counted as c
),
named as (
    select distinct g.place as place, g.job as job
    from job_place as g
)
select
    g.job as job,
    s.n1::integer as asked_earlier,
    s.n2::integer as asked_later,
    s.n2 / nullif(s.n1, 0)::double as growth,
    case when s.is_enough
        then s.n2 / s.n1::double * exp(-1.959964::double * sqrt(1.0::double / s.n1 + 1.0::double / s.n2)) end as growth_low,
    case when s.is_enough
        then s.n2 / s.n1::double * exp(1.959964::double * sqrt(1.0::double / s.n1 + 1.0::double / s.n2)) end as growth_high,
    s.p1 as share_earlier,
    s.p2 as share_later,
    s.p2 - s.p1 as change,
    case when s.is_enough then s.p2 - s.p1 - sqrt(
        pow(s.p2 - wilson_low(s.k2, s.n2), 2) + pow(wilson_high(s.k1, s.n1) - s.p1, 2)
    ) end as low,
    case when s.is_enough then s.p2 - s.p1 + sqrt(
        pow(wilson_high(s.k2, s.n2) - s.p2, 2) + pow(s.p1 - wilson_low(s.k1, s.n1), 2)
    ) end as high
from shared as s
left join named as g on g.place = s.place
order by asked_later desc, asked_earlier desc, g.job nulls last;
