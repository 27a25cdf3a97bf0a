-- question: Would the company name the same strongest ties, from what it can see, as the log shows?
-- grain: one row a customer, the least alike first
-- needs: ties of customer, and the visible ones
-- parameter customer party = null: whose ties; null is every customer
-- parameter k integer = 5: how many of the strongest
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- column customer party: the customer
-- column ties integer count: of the customer
-- column ties_visible integer count: ties with at least one visible interaction
-- column shared integer count: parties among the k strongest of both lists
-- column jaccard double share: shared / parties in either of the two lists of at most k
-- column rbo double: rank-biased overlap of the two whole lists, p = 0.9, extrapolated, in [0, 1]
-- note: one list ranks ties by all interactions, the other by the visible ones alone, weighed in the same way
-- note: rank-biased overlap is that of Webber, Moffat and Zobel 2010, equation 32, for lists of unequal length; not the truncated sum
-- note: equal strengths stand in the order of the parties' first mention in the log
-- note: jaccard and rbo are null where the log is one-centred or names no company
with asked as (
    select
        c.customer as customer,
        c.viewpoint = 'two-centred' and v.company is not null as is_computed
    from contrast as c
    cross join viewpoint as v
    where $customer is null or c.customer = $customer
),
ranked as (
    select
        a.customer as customer,
        a.is_computed as is_computed,
        v.other is not null as is_visible,
        row_number() over (
            partition by a.customer order by round(s.strength, 9) desc, s.other
        ) as place,
        case when v.other is not null then row_number() over (
            partition by a.customer order by round(v.strength, 9) desc nulls last, s.other
        ) end as place_visible
    from asked as a
    join strength as s on s.ego = a.customer and s.layer = 'all'
    left join visible_tie as v on v.ego = s.ego and v.other = s.other
),
met as (
    select
        r.customer as customer,
        greatest(r.place, r.place_visible) as depth,
        count(*) as parties
    from ranked as r
    where r.is_visible
    group by r.customer, greatest(r.place, r.place_visible)
),
agreed as (
    select
        r.customer as customer,
        r.place as depth,
        sum(coalesce(m.parties, 0)) over (partition by r.customer order by r.place) as agreement
    from ranked as r
    left join met as m on m.customer = r.customer and m.depth = r.place
),
length as (
    select
        r.customer as customer,
        bool_and(r.is_computed) as is_computed,
        count(*) as ties,
        count(r.place_visible) as ties_visible,
        count(*) filter (where r.place <= $k and r.place_visible <= $k) as shared
    from ranked as r
    group by r.customer
),
ends as (
    select
        l.customer as customer,
        max(a.agreement) filter (where a.depth = l.ties) as at_end,
        max(a.agreement) filter (where a.depth = l.ties_visible) as at_visible_end
    from length as l
    join agreed as a on a.customer = l.customer
    group by l.customer
),
summed as (
    select
        l.customer as customer,
        sum(a.agreement / a.depth * pow(0.9::double, a.depth)) as common,
        sum(
            case when a.depth > l.ties_visible then
                e.at_visible_end * (a.depth - l.ties_visible)
                / (l.ties_visible * a.depth::double) * pow(0.9::double, a.depth)
            else 0.0::double end
        ) as expected
    from length as l
    join ends as e on e.customer = l.customer
    join agreed as a on a.customer = l.customer
    group by l.customer
)
select
    l.customer as customer,
    l.ties::integer as ties,
    l.ties_visible::integer as ties_visible,
    l.shared::integer as shared,
    case when l.is_computed then l.shared / nullif(
        least($k, l.ties) + least($k, l.ties_visible) - l.shared, 0
    )::double end as jaccard,
    case
        when not l.is_computed then null
        when l.ties_visible = 0 then 0.0::double
        else round(
            (s.common + s.expected) / 9
            + ((e.at_end - e.at_visible_end) / l.ties::double + e.at_visible_end / l.ties_visible::double)
            * pow(0.9::double, l.ties), 12
        )
    end as rbo
from length as l
join ends as e on e.customer = l.customer
join summed as s on s.customer = l.customer
order by rbo nulls last, l.customer;
