-- question: How much of the variation in jobs and in channels lies between customers, and how much within each of them?
-- grain: one row for jobs and one for channels, if there is anything to compare
-- needs: jobs of base
-- parameter least integer = 5: customers with fewer askings (or contacts) are left out
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column what text: jobs (what is asked about) or channels (where a customer is in contact)
-- column customers integer count: customers who are compared
-- column n bigint count: askings, or contacts
-- column categories integer count: jobs, or channels
-- column between double share: of the variation, between customers; the rest is within them
-- column by_chance double share: what lies between customers on average if askings or contacts are dealt to them at random
-- note: variation of categories is Gini's: the chance that two drawn at random differ; between = 1 - within / total, Light and Margolin 1971
-- note: by_chance is (customers - 1) / (n - 1), the exact mean over all relabellings
with counted as (
    select h.what as what, h.party as party, h.category as category, h.n as n
    from habit as h
    qualify sum(h.n) over (partition by h.what, h.party) >= $least
),
person as (
    select
        c.what as what,
        c.party as party,
        sum(c.n) as n,
        sum(c.n * c.n)::double / sum(c.n) as alike
    from counted as c
    group by c.what, c.party
),
category as (
    select c.what as what, c.category as category, sum(c.n) as n
    from counted as c
    group by c.what, c.category
),
whole as (
    select
        c.what as what,
        sum(c.n) as n,
        count(*) as categories,
        sum(c.n * c.n)::double / sum(c.n) as alike
    from category as c
    group by c.what
),
within_person as (
    select p.what as what, count(*) as customers, sum(p.alike) as alike
    from person as p
    group by p.what
)
select
    w.what as what,
    i.customers::integer as customers,
    w.n::bigint as n,
    w.categories::integer as categories,
    case when w.n > w.alike then 1 - (w.n - i.alike) / (w.n - w.alike) end as between,
    case when w.n > 1 then (i.customers - 1) / (w.n - 1)::double end as by_chance
from whole as w
join within_person as i on i.what = w.what
order by w.what desc;
