-- step: call two parties one, by the keys of their names; made in this order, merges form a tree
insert into merge
select
    k.key as kept,
    m.key as merged,
    $rule as rule,
    timezone('UTC', now()) as made_at
from party as k
cross join party as m
where k.party = $kept and m.party = $merged;
