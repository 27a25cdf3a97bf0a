-- question: How does it turn out after knowledge from each class of source?
-- grain: one row a job and class of source; in the rows without a job all jobs together
-- needs: jobs of base
-- parameter job text = null: only this job; null gives every job and all of them together
-- parameter outcome text = again: rating, thanked, again or refund; none is mixed with another
-- parameter within_days integer = 30: days after the knowledge in which the outcome is looked for
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column job text: the job; null for all jobs together
-- column source_class text: company, strong peers, weak peers, communities, review sites and publications, others
-- column n integer count: pieces of knowledge of which can be said what followed
-- column people integer count: customers who received them
-- column outcome double: the mean of what followed: stars, or a share; null below 10 people
-- column low double: lower end of the 95 % interval; null below 10 people
-- column high double: upper end of it
-- note: this says what follows knowledge from a source, never what it causes: other people ask others other things
-- note: the interval goes by people: what one person received is not independent
-- note: a piece is followed by the first outcome after it, so one rating may follow several pieces
with judged as (
    select
        greatest(j.place, 0) as place,
        j.source_class as source_class,
        j.party as party,
        sum(j.value) as total,
        count(*) as n
    from judged_receipt($outcome, $within_days) as j
    where j.value is not null
    group by greatest(j.place, 0), j.source_class, j.party
),
named as (
    select distinct g.place as place, g.job as job
    from job_place as g
),
levelled as (
    select g.job as job, j.source_class, j.party, j.total, j.n
    from judged as j
    join named as g on g.place = j.place
    where $job is null or g.job = $job
    union all
    select null as job, j.source_class, j.party, sum(j.total) as total, sum(j.n) as n
    from judged as j
    where $job is null
    group by j.source_class, j.party
),
centred as (
    select
        l.*,
        sum(l.total) over (partition by l.job, l.source_class)
            / sum(l.n) over (partition by l.job, l.source_class) as mean
    from levelled as l
),
outcome as (
    select
        c.job as job,
        c.source_class as source_class,
        max(c.mean) as mean,
        sum(c.n) as n,
        count(*) as people,
        sqrt(sum((c.total - c.n * c.mean) * (c.total - c.n * c.mean))
            * (count(*)::double / nullif(count(*) - 1, 0))) / sum(c.n) as error
    from centred as c
    group by c.job, c.source_class
)
select
    o.job as job,
    o.source_class as source_class,
    o.n::integer as n,
    o.people::integer as people,
    case when o.people >= 10 then o.mean end as outcome,
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
order by o.job nulls first, o.people desc, o.n desc, o.source_class;
