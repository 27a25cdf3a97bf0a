-- question: Who demands something: asks, requests, complains, reviews?
-- grain: one row a party, who demands most often first
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter least integer = 1: so many demands make somebody who demands
-- column party party: who demands
-- column n bigint count: questions, requests and complaints to the company, and reviews, in the window
-- column first_day date: of the first of them
-- column last_day date: of the last of them
-- note: a review is knowledge carried to a product or a review site
select
    c.party as party,
    sum(c.demands)::bigint as n,
    min(c.day) as first_day,
    max(c.day) as last_day
from conduct as c
cross join span as s
where c.demands > 0
    and c.day between coalesce($since, s.first_day) and coalesce($as_of, s.last_day)
group by c.party
having sum(c.demands) >= $least
order by sum(c.demands) desc, c.party;
