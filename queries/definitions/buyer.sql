-- question: Who buys: pays the company for a product or a service?
-- grain: one row a party, who bought most often first
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter least integer = 1: so many purchases make a buyer
-- column party party: who paid
-- column n bigint count: purchases in the window
-- column first_day date: of the first of them
-- column last_day date: of the last of them
-- note: a purchase is a transaction toward the company that asks nothing; an amount, where there is one, is above 0
select
    c.party as party,
    sum(c.purchases)::bigint as n,
    min(c.day) as first_day,
    max(c.day) as last_day
from conduct as c
cross join span as s
where c.purchases > 0
    and c.day between coalesce($since, s.first_day) and coalesce($as_of, s.last_day)
group by c.party
having sum(c.purchases) >= $least
order by sum(c.purchases) desc, c.party;
