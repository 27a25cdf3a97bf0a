-- question: In how many ties do both ends act?
-- grain: one row
-- column ties bigint count: pairs with any interaction, the company as one party
-- column two_way bigint count: pairs in which both ends act toward the other
-- column asked bigint count: interactions of a kind that asks
-- column unnatured bigint count: interactions without a kind, or of a kind without a nature
with pairs as (
    select
        count(*) as ties,
        count(*) filter (where t.outgoing > 0 and t.incoming > 0) as two_way
    from tie as t
    where t.is_all and t.ego < t.other
),
kinds as (
    select
        count(*) filter (where coalesce(k.asks, false)) as asked,
        count(*) filter (where k.nature is null) as unnatured
    from interaction as i
    left join kind as k on k.kind = i.kind
)
select
    p.ties as ties,
    p.two_way as two_way,
    k.asked as asked,
    k.unnatured as unnatured
from pairs as p
cross join kinds as k;
