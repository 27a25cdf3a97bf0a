-- question: Who helps with each job: what comes from each class of source, who answers first, how soon, and is that rising?
-- grain: one row a job and class of source from which anything came
-- needs: jobs of base
-- parameter within_days integer = 30: days in which an answer counts as one
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column job text: the job; null for what has no topic
-- column source_class text: company, strong peers, weak peers, communities, review sites and publications, others
-- column knowledge integer count: pieces of knowledge received by customers, asked for or not
-- column answers integer count: askings about the job that this class was first to answer within the days
-- column answered_share double share: of all that was asked about the job
-- column median_hours double hours: from asking to this class's answer, of what it was first to answer
-- column earlier integer count: pieces of knowledge in the first half of the window
-- column later integer count: pieces in the second half
-- column change double: later share of the job's knowledge less the earlier share
-- column low double: lower end of the 95 % interval of change (Newcombe); null below 10 pieces in either half
-- column high double: upper end of it
-- note: strong and weak peers are persons, by their tie with the customer whom they helped
-- note: an answer to a request may be a service, which is no piece of knowledge
with asking as (
    select
        greatest(a.place, 0) as place,
        a.source_class as source_class,
        a.answered_at <= a.occurred_at + to_days($within_days) as is_answered,
        date_diff('second', a.occurred_at, a.answered_at) / 3600.0::double as hours
    from asked as a
),
whole as (
    select a.place as place, count(*) as asked
    from asking as a
    group by a.place
),
first as (
    select
        a.place as place,
        a.source_class as source_class,
        count(*) as answers,
        quantile_cont(a.hours, 0.5) as hours
    from asking as a
    where a.is_answered
    group by a.place, a.source_class
),
halved as (
    select
        greatest(r.place, 0) as place,
        r.source_class as source_class,
        count(*) as knowledge,
        count(*) filter (where 2 * date_diff('day', l.since, r.day) < date_diff('day', l.since, l.as_of) + 1) as earlier
    from receipt as r
    join layer as l on l.layer = 'all'
    group by greatest(r.place, 0), r.source_class
),
shared as (
    select
        h.*,
        h.knowledge - h.earlier as later,
        sum(h.earlier) over (partition by h.place) as all_earlier,
        sum(h.knowledge - h.earlier) over (partition by h.place) as all_later
    from halved as h
),
told as (
    select
        s.*,
        s.earlier / s.all_earlier::double as p,
        s.later / s.all_later::double as q
    from shared as s
    where s.all_earlier > 0 and s.all_later > 0
),
moved as (
    select
        t.place as place,
        t.source_class as source_class,
        t.q - t.p as change,
        case when least(t.all_earlier, t.all_later) >= 10 then
            t.q - t.p - sqrt(
                pow(t.q - wilson_low(t.later, t.all_later), 2) + pow(wilson_high(t.earlier, t.all_earlier) - t.p, 2)
            )
        end as low,
        case when least(t.all_earlier, t.all_later) >= 10 then
            t.q - t.p + sqrt(
                pow(wilson_high(t.later, t.all_later) - t.q, 2) + pow(t.p - wilson_low(t.earlier, t.all_earlier), 2)
            )
        end as high
    from told as t
),
cell as (
    select f.place as place, f.source_class as source_class
    from first as f
    union
    select h.place as place, h.source_class as source_class
    from halved as h
),
named as (
    select distinct g.place as place, g.job as job
    from job_place as g
)
select
    g.job as job,
    c.source_class as source_class,
    coalesce(h.knowledge, 0)::integer as knowledge,
    coalesce(f.answers, 0)::integer as answers,
    coalesce(f.answers, 0) / nullif(w.asked, 0)::double as answered_share,
    f.hours as median_hours,
    coalesce(h.earlier, 0)::integer as earlier,
    coalesce(h.later, 0)::integer as later,
    m.change as change,
    m.low as low,
    m.high as high
from cell as c
left join named as g on g.place = c.place
left join whole as w on w.place = c.place
left join first as f on f.place = c.place and f.source_class = c.source_class
left join shared as h on h.place = c.place and h.source_class = c.source_class
left join moved as m on m.place = c.place and m.source_class = c.source_class
order by g.job nulls last, knowledge desc, answers desc, c.source_class;
