-- question: From whom does knowledge reach a customer, and from whom as far as the company can see?
-- grain: one row a class of source, all six; none if the party is no customer
-- needs: ties of customer
-- parameter customer party = null: who receives it; null is all customers together
-- parameter perspective text = all: all, or visible for the interactions that the company can see
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column source_class text: company, strong peers, weak peers, communities, review sites and publications, others
-- column share double share: of the knowledge received; the six add up to 1
-- column n integer count: interactions that carried knowledge to the customer
-- note: strong and weak peers are persons, by their tie with the receiving customer
-- note: share is null where the log is one-centred or nothing was received
-- note: share is null, not 0, for communities and review sites of which no flow at all was traced: who only reads leaves no trace
-- note: all customers together are those who are not one-centred, if there are any
with class as (
    select 1 as place, 'company' as source_class
    union all
    select 2 as place, 'strong peers' as source_class
    union all
    select 3 as place, 'weak peers' as source_class
    union all
    select 4 as place, 'communities' as source_class
    union all
    select 5 as place, 'review sites and publications' as source_class
    union all
    select 6 as place, 'others' as source_class
),
asked as (
    select
        c.customer as customer,
        c.viewpoint = 'two-centred' as is_two_centred,
        max(c.viewpoint) over () = 'two-centred' as some_two_centred
    from contrast as c
    where $customer is null or c.customer = $customer
),
reader as (
    select
        count(*) as customers,
        coalesce(bool_or(a.is_two_centred), false)
            and ($perspective = 'all' or max(v.company) is not null) as is_computed
    from asked as a
    cross join viewpoint as v
),
received as (
    select
        i.source_class as source_class,
        sum(i.n) as everything,
        sum(case when $perspective = 'visible' then i.visible else i.n end) as n
    from inflow as i
    join asked as a on a.customer = i.party
    where a.is_two_centred or not a.some_two_centred
    group by i.source_class
)
select
    c.source_class as source_class,
    case
        when not r.is_computed then null
        when c.place in (4, 5) and coalesce(g.everything, 0) = 0 then null
        else coalesce(g.n, 0) / nullif(sum(g.n) over (), 0)::double
    end as share,
    coalesce(g.n, 0)::integer as n
from class as c
join reader as r on r.customers > 0
left join received as g on g.source_class = c.source_class
order by c.place;
