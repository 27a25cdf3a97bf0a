-- question: How varied are a customer's sources of knowledge, and how far is what the company can see from it?
-- grain: one row, or none if the party is no customer
-- needs: ties of customer
-- parameter customer party = null: who receives it; null is all customers together
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column inflow integer count: interactions that carried knowledge to the customer
-- column inflow_visible integer count: of these, those that the company can see
-- column sources integer count: parties that they came from
-- column sources_visible integer count: parties that the visible ones came from
-- column hill double count: sources in effect, exp(H) over single sources, Hill 1973; at most sources
-- column hill_visible double count: the same of the visible ones
-- column divergence double: Jensen-Shannon, base 2, in [0, 1], between the six classes visible and in full
-- note: hill and divergence are null where the log is one-centred, names no company, or has nothing to compare
-- note: divergence is the square of what scipy.spatial.distance.jensenshannon gives
-- note: all customers together are those who are not one-centred, if there are any; their sources are counted once each
with asked as (
    select
        c.customer as customer,
        c.viewpoint = 'two-centred' as is_two_centred,
        c.viewpoint = 'two-centred' and v.company is not null as is_computed,
        max(c.viewpoint) over () = 'two-centred' as some_two_centred
    from contrast as c
    cross join viewpoint as v
    where $customer is null or c.customer = $customer
),
reader as (
    select count(*) as customers, coalesce(bool_or(a.is_computed), false) as is_computed
    from asked as a
),
received as (
    select
        i.source as source,
        i.source_class as source_class,
        i.n as n,
        i.visible as visible
    from inflow as i
    join asked as a on a.customer = i.party
    where a.is_two_centred or not a.some_two_centred
),
whole as (
    select
        coalesce(sum(r.n), 0) as n,
        coalesce(sum(r.visible), 0) as visible
    from received as r
),
single as (
    select
        sum(r.n) / max(w.n)::double as share,
        sum(r.visible) / nullif(max(w.visible), 0)::double as share_visible
    from received as r
    cross join whole as w
    group by r.source
),
variety as (
    select
        count(*) as sources,
        count(*) filter (where s.share_visible > 0) as sources_visible,
        exp(-sum(s.share * ln(s.share))) as hill,
        exp(-sum(case when s.share_visible > 0 then s.share_visible * ln(s.share_visible) end)) as hill_visible
    from single as s
),
class as (
    select
        sum(r.n) / max(w.n)::double as p,
        sum(r.visible) / nullif(max(w.visible), 0)::double as q
    from received as r
    cross join whole as w
    group by r.source_class
),
compared as (
    select sum(
        case when c.p > 0 then c.p * log2(2 * c.p / (c.p + c.q)) / 2 else 0.0 end
        + case when c.q > 0 then c.q * log2(2 * c.q / (c.p + c.q)) / 2 else 0.0 end
    ) as divergence
    from class as c
    where c.q is not null
)
select
    w.n::integer as inflow,
    w.visible::integer as inflow_visible,
    v.sources::integer as sources,
    v.sources_visible::integer as sources_visible,
    case when r.is_computed then v.hill end as hill,
    case when r.is_computed then v.hill_visible end as hill_visible,
    case when r.is_computed then abs(round(d.divergence, 12)) end as divergence
from reader as r
cross join whole as w
cross join variety as v
cross join compared as d
where r.customers > 0
order by r.customers;
