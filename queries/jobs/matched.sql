-- question: For the same person and the same job, does it turn out otherwise after knowledge from one class of source than from others?
-- grain: one row a class of source that somebody can be compared on
-- needs: jobs of base
-- parameter job text = null: only this job; null is all jobs
-- parameter outcome text = again: rating, thanked, again or refund; none is mixed with another
-- parameter within_days integer = 30: days after the knowledge in which the outcome is looked for
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column source_class text: company, strong peers, weak peers, communities, review sites and publications, others
-- column people integer count: customers who had knowledge on one job from this class and from another
-- column pairs integer count: customers and jobs that were compared
-- column n integer count: pieces of knowledge behind them
-- column difference double: the outcome after this class less that after the others, mean over people; null below 10 people
-- column low double: lower end of the 95 % interval; null below 10 people
-- column high double: upper end of it
-- note: matched on customer and job: who asks, and about what, is the same on both sides; when it was is not
-- note: it follows, which is not that it is caused
with judged as (
    select
        j.party as party,
        j.place as place,
        j.source_class as source_class,
        sum(j.value) as total,
        count(*) as n
    from judged_receipt($outcome, $within_days) as j
    where j.value is not null
        and (
            $job is null
            or j.place in (select g.place from job_place as g where g.job = $job)
        )
    group by j.party, j.place, j.source_class
),
beside as (
    select
        j.*,
        sum(j.total) over (partition by j.party, j.place) - j.total as other_total,
        sum(j.n) over (partition by j.party, j.place) - j.n as other_n
    from judged as j
),
pair as (
    select
        b.source_class as source_class,
        b.party as party,
        b.n + b.other_n as n,
        b.total / b.n - b.other_total / b.other_n as difference
    from beside as b
    where b.other_n > 0
),
person as (
    select
        p.source_class as source_class,
        p.party as party,
        count(*) as pairs,
        sum(p.n) as n,
        avg(p.difference) as difference
    from pair as p
    group by p.source_class, p.party
),
class as (
    select
        p.source_class as source_class,
        count(*) as people,
        sum(p.pairs) as pairs,
        sum(p.n) as n,
        avg(p.difference) as difference,
        coalesce(stddev_samp(p.difference), 0) / sqrt(count(*)) as error
    from person as p
    group by p.source_class
)
select
    c.source_class as source_class,
    c.people::integer as people,
    c.pairs::integer as pairs,
    c.n::integer as n,
    case when c.people >= 10 then c.difference end as difference,
    case when c.people >= 10 then c.difference - student(c.people - 1) * c.error end as low,
    case when c.people >= 10 then c.difference + student(c.people - 1) * c.error end as high
from class as c
order by c.people desc, c.pairs desc, c.source_class;
