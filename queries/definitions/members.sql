-- question: Who is a customer, if a customer is what this definition says?
-- grain: one row a party
-- parameter definition text: buyer, person served, relates without buying, demands value, or any
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter buys integer = 1: so many purchases make a buyer
-- parameter serves integer = 1: so many services or answers make a person served
-- parameter relates integer = 3: so many interactions without an occasion make somebody who relates
-- parameter demands integer = 1: so many demands make somebody who demands value
-- column party party: who is one
-- note: each definition has a file of its own in this folder, with what speaks for it; any is everybody with a tie to the company
with summed as (
    select
        c.party as party,
        sum(c.purchases) as purchases,
        sum(c.served) as served,
        sum(c.demands) as demands,
        case when sum(c.wrote) > 0 and sum(c.heard) > 0 then 1 else 0 end as two_way,
        coalesce(sum(c.wrote + c.heard) filter (where c.dealings = 0), 0) as talk,
        coalesce(sum(c.given) filter (where c.dealings = 0), 0) as given
    from conduct as c
    cross join span as s
    where c.day between coalesce($since, s.first_day) and coalesce($as_of, s.last_day)
    group by c.party
)
select s.party as party
from summed as s
where case $definition
        when 'buyer' then s.purchases >= $buys
        when 'person served' then s.served >= $serves
        when 'relates without buying' then s.two_way * s.talk + s.given >= $relates
        when 'demands value' then s.demands >= $demands
        else $definition = 'any'
    end
order by s.party;
