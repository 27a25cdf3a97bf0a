-- question: Who buys and relates, who does one without the other, who neither?
-- grain: one row a customer, who brings in most first
-- needs: ties of base
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter buys integer = 1: so many purchases make somebody who buys
-- parameter relates integer = 3: so many interactions without an occasion make somebody who relates
-- column party party: the customer
-- column personal double share: strength of the tie with the company in the personal layer
-- column dealings double share: its strength in the layer of dealings
-- column quadrant text: buys and relates, relates without buying, buys without relating, or neither
-- column purchases bigint count: in the window
-- column revenue double: amounts of these purchases in the currency that most of them have; null without amounts
-- column currency text: that currency; null where the log names none
-- note: who buys and who relates is counted as in queries/definitions; refunds are not taken off
with bounds as (
    select
        coalesce($since, s.first_day) as since,
        coalesce($as_of, s.last_day) as as_of
    from span as s
),
summed as (
    select
        c.party as party,
        sum(c.purchases) as purchases,
        case when sum(c.wrote) > 0 and sum(c.heard) > 0 then 1 else 0 end as two_way,
        coalesce(sum(c.wrote + c.heard) filter (where c.dealings = 0), 0) as talk,
        coalesce(sum(c.given) filter (where c.dealings = 0), 0) as given
    from conduct as c
    cross join bounds as b
    where c.day between b.since and b.as_of
    group by c.party
),
paid as (
    select
        c.ego as party,
        i.currency as currency,
        c.amount as amount
    from contact as c
    join viewpoint as v on v.company = c.other
    join kind as k on k.kind = c.kind
    join interaction as i on i.batch = c.batch and i.line = c.line
    cross join bounds as b
    where c.outgoing
        and k.nature = 'transaction'
        and not k.asks
        and c.amount > 0
        and c.day between b.since and b.as_of
),
usual as (
    select p.currency as currency
    from paid as p
    where p.currency is not null
    group by p.currency
    order by count(*) desc, p.currency
    limit 1
),
earned as (
    select
        p.party as party,
        sum(p.amount) as revenue
    from paid as p
    left join usual as u on true
    where p.currency is not distinct from u.currency
    group by p.party
)
select
    s.party as party,
    coalesce(q.strength, 0)::double as personal,
    coalesce(d.strength, 0)::double as dealings,
    case
        when s.purchases >= $buys and s.two_way * s.talk + s.given >= $relates then 'buys and relates'
        when s.two_way * s.talk + s.given >= $relates then 'relates without buying'
        when s.purchases >= $buys then 'buys without relating'
        else 'neither'
    end as quadrant,
    s.purchases::bigint as purchases,
    e.revenue::double as revenue,
    u.currency as currency
from summed as s
cross join viewpoint as v
left join usual as u on true
left join strength as q on q.ego = v.company and q.other = s.party and q.layer = 'personal'
left join strength as d on d.ego = v.company and d.other = s.party and d.layer = 'dealings'
left join earned as e on e.party = s.party
order by coalesce(e.revenue, 0) desc, s.purchases desc, s.party;
