-- question: Whom does the company do something for, whoever pays?
-- grain: one row a party, who was served most often first
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter least integer = 1: so many services or answers make somebody served
-- column party party: who was served
-- column n bigint count: services, deliveries and answers of the company to the party in the window
-- column first_day date: of the first of them
-- column last_day date: of the last of them
select
    c.party as party,
    sum(c.served)::bigint as n,
    min(c.day) as first_day,
    max(c.day) as last_day
from conduct as c
cross join span as s
where c.served > 0
    and c.day between coalesce($since, s.first_day) and coalesce($as_of, s.last_day)
group by c.party
having sum(c.served) >= $least
order by sum(c.served) desc, c.party;
