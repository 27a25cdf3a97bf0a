-- question: How much of all that customers ask is answered, and how soon?
-- grain: one row
-- needs: jobs of base
-- parameter within_days integer = 30: days in which an answer counts as one
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column asked integer count: everything that customers asked, of any nature
-- column answered integer count: of these, answered within the days
-- column unanswered integer count: of these, not answered within the days
-- column answered_share double share: answered of asked
-- column median_hours double hours: half had an answer within these; null where fewer than half had one within the days
-- note: median_hours is Kaplan and Meier's: what is not answered yet is censored, not left out
with moment as (
    select
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
        m.hours as hours,
        count(*) filter (where m.is_answered) as answers,
        count(*) as leaving
    from moment as m
    group by m.hours
),
risk as (
    select
        s.hours as hours,
        s.answers as answers,
        sum(s.leaving) over (order by s.hours desc rows between unbounded preceding and current row) as waiting
    from step as s
),
survival as (
    select
        r.hours as hours,
        exp(sum(case when r.answers < r.waiting then ln(1 - r.answers::double / r.waiting) else -1e9::double end)
            over (order by r.hours rows between unbounded preceding and current row)
        ) as still_waiting
    from risk as r
),
halfway as (
    select min(s.hours) as hours
    from survival as s
    where s.still_waiting <= 0.5000000001::double
)
select
    count(*)::integer as asked,
    count(*) filter (where m.is_answered)::integer as answered,
    count(*) filter (where not m.is_answered)::integer as unanswered,
    count(*) filter (where m.is_answered) / nullif(count(*), 0)::double as answered_share,
    max(h.hours) as median_hours
from moment as m
cross join halfway as h;
