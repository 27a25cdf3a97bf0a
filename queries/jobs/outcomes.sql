-- question: By what does this log let one say how it turned out, and what does each say of everything that is asked?
-- grain: one row an outcome, all four
-- needs: jobs of base
-- parameter within_days integer = 30: days after the asking (or, for thanks, after the answer) in which the outcome is looked for
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column outcome text: rating, thanked, again or refund
-- column n integer count: askings that can be judged by it; 0 where the log has no such thing
-- column people integer count: customers behind them
-- column value double: their mean: stars for rating, else a share
-- column low double: lower end of the 95 % interval, by people; null below 10
-- column high double: upper end of it
-- note: rating is what the customer gave, thanked whether whoever answered was thanked, again whether the customer asked about the same job on a later day, refund whether a refund or return followed
with outcome as (
    select 1 as place, 'rating' as outcome
    union all
    select 2 as place, 'thanked' as outcome
    union all
    select 3 as place, 'again' as outcome
    union all
    select 4 as place, 'refund' as outcome
),
judged as (
    select 'rating' as outcome, j.party as party, j.value as value
    from judged_asking('rating', $within_days) as j
    union all
    select 'thanked' as outcome, j.party as party, j.value as value
    from judged_asking('thanked', $within_days) as j
    union all
    select 'again' as outcome, j.party as party, j.value as value
    from judged_asking('again', $within_days) as j
    union all
    select 'refund' as outcome, j.party as party, j.value as value
    from judged_asking('refund', $within_days) as j
),
person as (
    select j.outcome as outcome, j.party as party, sum(j.value) as total, count(*) as n
    from judged as j
    where j.value is not null
    group by j.outcome, j.party
),
centred as (
    select
        p.*,
        sum(p.total) over (partition by p.outcome) / sum(p.n) over (partition by p.outcome) as mean
    from person as p
),
measured as (
    select
        c.outcome as outcome,
        sum(c.n) as n,
        count(*) as people,
        max(c.mean) as mean,
        sqrt(sum((c.total - c.n * c.mean) * (c.total - c.n * c.mean))
            * (count(*)::double / nullif(count(*) - 1, 0))) / sum(c.n) as error
    from centred as c
    group by c.outcome
)
select
    o.outcome as outcome,
    coalesce(m.n, 0)::integer as n,
    coalesce(m.people, 0)::integer as people,
    m.mean as value,
    case
        when m.people is null or m.people < 10 then null
        when m.error = 0 and o.outcome <> 'rating' then wilson_low(m.mean * m.people, m.people)
        when o.outcome = 'rating' then m.mean - student(m.people - 1) * m.error
        else greatest(0.0::double, m.mean - student(m.people - 1) * m.error)
    end as low,
    case
        when m.people is null or m.people < 10 then null
        when m.error = 0 and o.outcome <> 'rating' then wilson_high(m.mean * m.people, m.people)
        when o.outcome = 'rating' then m.mean + student(m.people - 1) * m.error
        else least(1.0::double, m.mean + student(m.people - 1) * m.error)
    end as high
from outcome as o
left join measured as m on m.outcome = o.outcome
order by o.place;
