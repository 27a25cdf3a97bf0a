-- question: What is each interaction for?
-- grain: one row per nature that occurs; null stands for kinds without a nature and rows without a kind
-- column nature text: transaction, service, knowledge, social, promotion or null
-- column interactions bigint count: of that nature
-- column share double share: of all interactions
select
    k.nature as nature,
    count(*) as interactions,
    cast(count(*) as double) / sum(count(*)) over () as share
from interaction as i
left join kind as k on k.kind = i.kind
group by k.nature
order by interactions desc, k.nature nulls last;
