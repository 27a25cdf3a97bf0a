-- step: the company-centred against the customer-centred picture, customer by customer
-- science.md section 5, items 0 to 2, over the window that the ties were weighed in.
create or replace view contrast as
with picture as (
    select
        v.company as company,
        l.as_of as as_of,
        l.since as since
    from viewpoint as v
    cross join layer as l
    where l.layer = 'all'
),
company_tie as (
    select
        s.other as other,
        round(s.strength, 9) as strength
    from strength as s
    join picture as w on w.company = s.ego
    where s.layer = 'all'
),
customer as (
    select p.party as customer
    from party as p
    join company_tie as t on t.other = p.party
    where p.type in ('person', 'organisation') and p.role not in ('company', 'staff')
    union all
    select p.party as customer
    from party as p
    cross join picture as w
    where w.company is null and p.type = 'person'
),
placed as (
    select
        c.customer as customer,
        rank() over (order by t.strength desc)
            + (count(*) over (partition by t.strength) - 1) / 2.0::double as customer_rank,
        count(*) over () as customers
    from customer as c
    join company_tie as t on t.other = c.customer
),
met as (
    select
        e.ego as customer,
        e.other as other,
        count(*) as interactions,
        count(*) filter (where e.visible) as visible,
        count(*) filter (where not e.outgoing and k.nature = 'knowledge' and not k.asks) as inflow,
        count(*) filter (
            where not e.outgoing and k.nature = 'knowledge' and not k.asks and e.visible
        ) as inflow_visible
    from contact as e
    join customer as c on c.customer = e.ego
    cross join picture as w
    left join kind as k on k.kind = e.kind
    where e.day between w.since and w.as_of
    group by e.ego, e.other
),
topic_of as (
    select
        e.ego as customer,
        count(distinct e.topic) as topics,
        count(distinct e.topic) filter (where e.visible) as topics_visible
    from contact as e
    join customer as c on c.customer = e.ego
    cross join picture as w
    where e.day between w.since and w.as_of and e.topic is not null
    group by e.ego
),
paired as (
    select
        m.*,
        s.strength as strength,
        s.is_strong as is_strong,
        k.other is not null as is_known,
        rank() over (partition by m.customer order by round(s.strength, 9) desc nulls last)
            + (count(*) over (partition by m.customer, round(s.strength, 9)) - 1) / 2.0::double
            as place
    from met as m
    left join strength as s on s.ego = m.customer and s.other = m.other and s.layer = 'all'
    left join company_tie as k on k.other = m.other
),
circle as (
    select
        m.customer as customer,
        sum(m.interactions) as interactions,
        sum(m.visible) as visible,
        sum(m.interactions) filter (where w.company is null or m.other <> w.company) as without_company,
        sum(m.inflow) as inflow,
        sum(m.inflow_visible) as inflow_visible,
        count(m.strength) as ties,
        count(*) filter (where m.is_strong) as strong,
        count(*) filter (where m.is_strong and m.visible > 0) as strong_seen,
        count(*) filter (where m.is_strong and m.is_known) as strong_known,
        coalesce(bool_or(m.is_strong and m.other = w.company), false) as company_strong,
        count(m.strength) filter (where m.is_known) as known,
        sum(m.strength) as strength,
        coalesce(sum(m.strength) filter (where m.visible > 0), 0.0::double) as strength_seen,
        max(m.place) filter (where m.other = w.company) as company_rank
    from paired as m
    cross join picture as w
    group by m.customer
),
counted as (
    select
        c.customer as customer,
        case
            when coalesce(i.without_company, 0) < 0.05::double * i.interactions then 'one-centred'
            else 'two-centred'
        end as viewpoint,
        w.company is not null
            and coalesce(i.without_company, 0) >= 0.05::double * i.interactions as is_computed,
        i.interactions,
        case when w.company is not null then i.visible end as visible,
        i.ties,
        i.strong,
        case when w.company is not null then i.strong_seen end as strong_seen,
        case when w.company is not null then i.strong_known end as strong_known,
        case when w.company is not null then i.company_strong end as company_strong,
        case when w.company is not null then i.known end as known,
        i.inflow,
        case when w.company is not null then i.inflow_visible end as inflow_visible,
        i.strength,
        i.strength_seen,
        coalesce(o.topics, 0) as topics,
        coalesce(o.topics_visible, 0) as topics_visible,
        i.company_rank as company_rank,
        p.customer_rank as customer_rank,
        p.customers as customers
    from customer as c
    cross join picture as w
    join circle as i on i.customer = c.customer
    left join topic_of as o on o.customer = c.customer
    left join placed as p on p.customer = c.customer
)
select
    c.customer,
    c.viewpoint,
    c.interactions::integer as interactions,
    c.visible::integer as visible,
    c.ties::integer as ties,
    c.strong::integer as strong,
    c.strong_seen::integer as strong_seen,
    c.strong_known::integer as strong_known,
    c.company_strong as company_strong,
    c.known::integer as known,
    c.inflow::integer as inflow,
    c.inflow_visible::integer as inflow_visible,
    c.topics::integer as topics,
    c.topics_visible::integer as topics_visible,
    case when c.is_computed and c.interactions > 0
        then 1 - c.visible::double / c.interactions end as blind_interactions,
    case when c.is_computed and c.strong > 0
        then 1 - c.strong_seen::double / c.strong end as blind_strong,
    case when c.is_computed and c.strength > 0
        then 1 - c.strength_seen / c.strength end as blind_strength,
    case when c.is_computed and c.inflow > 0
        then 1 - c.inflow_visible::double / c.inflow end as blind_knowledge,
    case when c.is_computed and c.topics > 0
        then 1 - c.topics_visible::double / c.topics end as blind_topics,
    c.company_rank,
    c.customer_rank,
    c.customers::integer as customers,
    case when c.is_computed and c.ties >= 2 and c.customers >= 2
        then (c.company_rank - 1) / (c.ties - 1) - (c.customer_rank - 1) / (c.customers - 1)
    end as displacement
from counted as c;
