-- question: What do customers try to get done, how often does an answer come, and how does it turn out?
-- grain: one row a job, those that most surely stay unanswered first
-- needs: jobs of base
-- parameter outcome text = again: rating, thanked, again or refund; each is another thing and none is mixed with another
-- parameter within_days integer = 30: days in which an answer counts as one, and in which an outcome is looked for
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column job text: the job; null for all that is asked without a topic
-- column interactions bigint count: about it, of whatever kind, by whomever
-- column askers integer count: customers who asked
-- column asked integer count: what they asked, of any nature
-- column answered integer count: of these, answered within the days
-- column answered_share double share: answered of asked
-- column unmet_low double share: the lower end of the 95 % interval (Wilson) of the share not answered
-- column median_hours double hours: half had an answer within these; null where fewer than half had one within the days
-- column outcome double: the mean of what was asked for: stars, or a share
-- column outcome_n integer count: askings that can be judged
-- column people integer count: customers behind them
-- column low double: lower end of the 95 % interval; null below 10 people
-- column high double: upper end of it
-- note: an answer reaches whoever asked later, on the same topic, from whomever, is knowledge or of the asking's own nature, and asks nothing itself
-- note: where an asking has no topic, an answer comes from whoever was asked
-- note: a time at midnight is taken for a day without a time: an answer, a rating or thanks on it come at its end
-- note: median_hours is Kaplan and Meier's: what is not answered yet is censored, not left out
-- note: the interval goes by people, not by askings: one person's askings are not independent
-- note: what may still come within the days is not judged yet
with moment as (
    select
        greatest(a.place, 0) as place,
        a.party as party,
        case
            when a.answered_at <= a.occurred_at + to_days($within_days)
                then date_diff('second', a.occurred_at, a.answered_at) / 3600.0::double
            else greatest(0.0::double, least(
                $within_days * 24.0::double,
                date_diff('second', a.occurred_at, l.as_of::timestamp + interval 1 day) / 3600.0::double
            ))
        end as hours,
        coalesce(a.answered_at <= a.occurred_at + to_days($within_days), false) as is_answered
    from asked as a
    join layer as l on l.layer = 'all'
),
step as (
    select
        m.place as place,
        m.hours as hours,
        count(*) filter (where m.is_answered) as answers,
        count(*) as leaving
    from moment as m
    group by m.place, m.hours
),
risk as (
    select
        s.place as place,
        s.hours as hours,
        s.answers as answers,
        sum(s.leaving) over (
            partition by s.place order by s.hours desc rows between unbounded preceding and current row
        ) as waiting
    from step as s
),
survival as (
    select
        r.place as place,
        r.hours as hours,
        exp(sum(case when r.answers < r.waiting then ln(1 - r.answers::double / r.waiting) else -1e9::double end)
            over (partition by r.place order by r.hours rows between unbounded preceding and current row)
        ) as still_waiting
    from risk as r
),
halfway as (
    select
        s.place as place,
        min(s.hours) as hours
    from survival as s
    where s.still_waiting <= 0.5000000001::double
    group by s.place
),
judged as (
    select
        greatest(j.place, 0) as place,
        j.party as party,
        sum(j.value) as total,
        count(j.value) as n
    from judged_asking($outcome, $within_days) as j
    where j.value is not null
    group by greatest(j.place, 0), j.party
),
centred as (
    select
        j.*,
        sum(j.total) over (partition by j.place) / sum(j.n) over (partition by j.place) as mean
    from judged as j
),
outcome as (
    select
        c.place as place,
        max(c.mean) as mean,
        sum(c.n) as n,
        count(*) as people,
        sqrt(sum((c.total - c.n * c.mean) * (c.total - c.n * c.mean))
            * (count(*)::double / nullif(count(*) - 1, 0))) / sum(c.n) as error
    from centred as c
    group by c.place
),
bounded as (
    select
        o.*,
        case
            when o.people < 10 then null
            when o.error = 0 and $outcome <> 'rating' then wilson_low(o.mean * o.people, o.people)
            when $outcome = 'rating' then o.mean - student(o.people - 1) * o.error
            else greatest(0.0::double, o.mean - student(o.people - 1) * o.error)
        end as low,
        case
            when o.people < 10 then null
            when o.error = 0 and $outcome <> 'rating' then wilson_high(o.mean * o.people, o.people)
            when $outcome = 'rating' then o.mean + student(o.people - 1) * o.error
            else least(1.0::double, o.mean + student(o.people - 1) * o.error)
        end as high
    from outcome as o
),
counted as (
    select
        m.place as place,
        count(distinct m.party) as askers,
        count(*) as asked,
        count(*) filter (where m.is_answered) as answered
    from moment as m
    group by m.place
),
grouped as (
    select
        g.place as place,
        g.job as job,
        sum(v.interactions) as interactions
    from job_place as g
    left join job_volume as v on v.topic = g.topic
    group by g.place, g.job
    union all
    select 0 as place, null as job, coalesce(sum(v.interactions), 0) as interactions
    from job_volume as v
    where v.topic is null
)
select
    g.job as job,
    coalesce(g.interactions, 0)::bigint as interactions,
    coalesce(c.askers, 0)::integer as askers,
    coalesce(c.asked, 0)::integer as asked,
    coalesce(c.answered, 0)::integer as answered,
    c.answered / nullif(c.asked, 0)::double as answered_share,
    wilson_low(c.asked - c.answered, c.asked) as unmet_low,
    h.hours as median_hours,
    b.mean as outcome,
    coalesce(b.n, 0)::integer as outcome_n,
    coalesce(b.people, 0)::integer as people,
    b.low as low,
    b.high as high
from grouped as g
left join counted as c on c.place = g.place
left join halfway as h on h.place = g.place
left join bounded as b on b.place = g.place
where c.asked > 0 or (g.place > 0 and g.interactions > 0)
order by unmet_low desc nulls last, c.asked desc nulls last, g.job;
