-- question: Which kinds of interaction are there, what is each for, and does it ask?
-- grain: one row per kind
-- column kind text: name of the kind
-- column nature text: transaction, service, knowledge, social or promotion; null if nobody said
-- column asks boolean: whether it asks rather than carries
-- column interactions bigint count: of that kind
with used as (
    select i.kind as kind, count(*) as interactions
    from interaction as i
    group by i.kind
)
select
    k.name as kind,
    k.nature as nature,
    k.asks as asks,
    coalesce(u.interactions, 0) as interactions
from kind as k
left join used as u on u.kind = k.kind
order by interactions desc, k.name;
