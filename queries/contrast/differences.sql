-- question: Where do the company's picture and the customers' own differ most?
-- grain: one row a customer, by one part, largest first
-- needs: ties of base
-- parameter part text = displacement: what to sort by: displacement, divergence, blind_interactions, blind_strong, blind_strength, blind_knowledge or blind_topics
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- column customer party: the customer
-- column value double: the part that was asked for
-- column is_seen_enough boolean: at least 5 ties and 20 interactions; the others are too little seen to be compared
-- column interactions integer count: of the customer in the window
-- column ties integer count: of the customer
-- column displacement double: in [-1, 1]; above 0 the company matters less to them than they to it
-- column divergence double: Jensen-Shannon, base 2, between the mix of sources visible and in full, in [0, 1]
-- column blind_interactions double share: of interactions not visible
-- column blind_strong double share: of strong ties not seen
-- column blind_strength double share: of strength in ties not seen
-- column blind_knowledge double share: of knowledge received not visible
-- column blind_topics double share: of topics not visible
-- note: there is no sum of parts: each says something else, and a ranking by a sum would say nothing
-- note: every part is null where the log is one-centred or names no company
with class as (
    select
        i.party as customer,
        sum(i.n) / sum(sum(i.n)) over (partition by i.party)::double as p,
        sum(i.visible) / nullif(sum(sum(i.visible)) over (partition by i.party), 0)::double as q
    from inflow as i
    group by i.party, i.source_class
),
compared as (
    select
        c.customer as customer,
        abs(round(sum(
            case when c.p > 0 then c.p * log2(2 * c.p / (c.p + c.q)) / 2 else 0.0 end
            + case when c.q > 0 then c.q * log2(2 * c.q / (c.p + c.q)) / 2 else 0.0 end
        ), 12)) as divergence
    from class as c
    where c.q is not null
    group by c.customer
),
figure as (
    select
        c.customer as customer,
        c.ties >= 5 and c.interactions >= 20 as is_seen_enough,
        c.interactions as interactions,
        c.ties as ties,
        c.displacement as displacement,
        case when c.blind_interactions is not null then d.divergence end as divergence,
        c.blind_interactions as blind_interactions,
        c.blind_strong as blind_strong,
        c.blind_strength as blind_strength,
        c.blind_knowledge as blind_knowledge,
        c.blind_topics as blind_topics
    from contrast as c
    left join compared as d on d.customer = c.customer
)
select
    f.customer as customer,
    case $part
        when 'displacement' then f.displacement
        when 'divergence' then f.divergence
        when 'blind_interactions' then f.blind_interactions
        when 'blind_strong' then f.blind_strong
        when 'blind_strength' then f.blind_strength
        when 'blind_knowledge' then f.blind_knowledge
        when 'blind_topics' then f.blind_topics
    end as value,
    f.is_seen_enough as is_seen_enough,
    f.interactions as interactions,
    f.ties as ties,
    f.displacement as displacement,
    f.divergence as divergence,
    f.blind_interactions as blind_interactions,
    f.blind_strong as blind_strong,
    f.blind_strength as blind_strength,
    f.blind_knowledge as blind_knowledge,
    f.blind_topics as blind_topics
from figure as f
order by value desc nulls last, f.interactions desc, f.customer;
