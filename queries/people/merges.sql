-- question: Which names did the reader call one party, and how?
-- grain: one row a merge, the latest first
-- column merged text: opaque key of the name that was merged, by which it is taken back
-- column party party: the party as it is now
-- column kept_name text: the name that is kept; null while no loaded file has it
-- column merged_name text: the name that was merged into it; null while no loaded file has it
-- column rule text: why the two were proposed, or by hand
-- column made_at timestamp UTC: when
-- column interactions bigint count: with the merged name at an end
with ends as (
    select i.source as id from interaction as i
    union all
    select i.target as id from interaction as i
),
of_merged as (
    select i.id as id, i.key as key, i.name as name
    from identity as i
    join merge as m on m.merged = i.key
),
used as (
    select o.id as id, count(*) as interactions
    from of_merged as o
    join ends as e on e.id = o.id
    group by o.id
)
select
    m.merged as merged,
    coalesce(s.party, b.id, t.party, k.id)::integer as party,
    k.name as kept_name,
    b.name as merged_name,
    m.rule as rule,
    m.made_at as made_at,
    coalesce(u.interactions, 0) as interactions
from merge as m
left join identity as k on k.key = m.kept
left join of_merged as b on b.key = m.merged
left join same as s on s.id = b.id
left join same as t on t.id = k.id
left join used as u on u.id = b.id
order by m.made_at desc, m.merged;
