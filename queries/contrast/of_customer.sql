-- question: How far apart are the company's picture of this customer and the customer's own?
-- grain: one row, or none if the party is no customer
-- needs: ties of customer
-- parameter customer party: whose picture
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column customer party: the customer
-- column viewpoint text: two-centred, or one-centred if fewer than 5 % of the interactions are without the company
-- column interactions integer count: of the customer in the window
-- column visible integer count: interactions the company can see: an end of them or owner of the channel
-- column ties integer count: of the customer
-- column strong integer count: strong ties
-- column strong_seen integer count: strong ties with at least one visible interaction
-- column known integer count: parties the company has a tie of its own with
-- column inflow integer count: knowledge received
-- column inflow_visible integer count: knowledge received and visible
-- column blind_interactions double share: of interactions not visible
-- column blind_strong double share: of strong ties not seen
-- column blind_strength double share: of strength in ties not seen
-- column blind_knowledge double share: of knowledge received not visible
-- column blind_topics double share: of topics not visible
-- column company_rank double rank: the company's place among the customer's ties, mid-rank for equals
-- column customer_rank double rank: the customer's place among the company's customers
-- column customers integer count: of the company in the window
-- column displacement double: in [-1, 1]; above 0 the company matters less to them than they to it
-- column strong_known integer count: strong ties with parties the company has a tie of its own with
-- column company_strong boolean: the tie with the company is one of the strong ones
-- note: blind spots and displacement are null where the log is one-centred or names no company
select
    c.customer as customer,
    c.viewpoint as viewpoint,
    c.interactions as interactions,
    c.visible as visible,
    c.ties as ties,
    c.strong as strong,
    c.strong_seen as strong_seen,
    c.known as known,
    c.inflow as inflow,
    c.inflow_visible as inflow_visible,
    c.blind_interactions as blind_interactions,
    c.blind_strong as blind_strong,
    c.blind_strength as blind_strength,
    c.blind_knowledge as blind_knowledge,
    c.blind_topics as blind_topics,
    c.company_rank as company_rank,
    c.customer_rank as customer_rank,
    c.customers as customers,
    c.displacement as displacement,
    c.strong_known as strong_known,
    c.company_strong as company_strong
from contrast as c
where c.customer = $customer
order by c.customer;
