-- question: Who relates to the company without an occasion: talks both ways, or gives knowledge?
-- grain: one row a party, who relates most often first
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter least integer = 3: so many interactions of that kind make somebody who relates
-- column party party: who relates
-- column n bigint count: of these interactions in the window
-- column social bigint count: of them, social interactions with the company, where both sides have such
-- column given bigint count: of them, knowledge carried to the company or to one of its customers
-- column bought boolean: the party bought in the window, on other days
-- column first_day date: of the first of them
-- column last_day date: of the last of them
-- note: only days without a purchase, a service or a promotion between the party and the company count (science.md 1h); it says nothing of friendship
with windowed as (
    select c.*
    from conduct as c
    cross join span as s
    where c.day between coalesce($since, s.first_day) and coalesce($as_of, s.last_day)
),
summed as (
    select
        w.party as party,
        sum(w.wrote) > 0 and sum(w.heard) > 0 as two_way,
        coalesce(sum(w.wrote + w.heard) filter (where w.dealings = 0), 0)::bigint as talk,
        coalesce(sum(w.given) filter (where w.dealings = 0), 0)::bigint as given,
        sum(w.purchases) > 0 as bought,
        min(w.day) filter (where w.dealings = 0 and (w.given > 0 or w.wrote + w.heard > 0)) as first_day,
        max(w.day) filter (where w.dealings = 0 and (w.given > 0 or w.wrote + w.heard > 0)) as last_day
    from windowed as w
    group by w.party
),
counted as (
    select
        s.party as party,
        case when s.two_way then s.talk else 0 end as social,
        s.given as given,
        s.bought as bought,
        s.first_day as first_day,
        s.last_day as last_day
    from summed as s
)
select
    c.party as party,
    c.social + c.given as n,
    c.social as social,
    c.given as given,
    c.bought as bought,
    c.first_day as first_day,
    c.last_day as last_day
from counted as c
cross join viewpoint as v
where v.company is not null and c.social + c.given >= $least
order by c.social + c.given desc, c.party;
