-- step: the types that declared rows give, only of parties in no interaction: others' computed ties would move
create or replace table declared_type as
with said as (
    select
        d.target as id,
        d.target_type as type,
        d.batch * 4294967296 + d.line as turn
    from declared as d
    where d.target_type is not null
    union all
    select
        d.source as id,
        d.source_type as type,
        d.batch * 4294967296 + d.line as turn
    from declared as d
    where d.source_type is not null
),
known_as as (
    select
        s.id as id,
        coalesce(m.party, s.id) as party,
        s.type as type,
        s.turn as turn
    from said as s
    left join same as m on m.id = s.id
),
account as (
    select k.party as id, k.party as party
    from known_as as k
    union
    select m.id as id, m.party as party
    from same as m
    join known_as as k on k.party = m.party
),
met as (
    select i.source as id
    from interaction as i
    join account as a on a.id = i.source
    group by i.source
    union
    select i.target as id
    from interaction as i
    join account as a on a.id = i.target
    group by i.target
),
met_party as (
    select a.party as party
    from account as a
    join met as m on m.id = a.id
    group by a.party
)
select
    k.party as party,
    max_by(k.type, k.turn) as type
from known_as as k
left join met_party as m on m.party = k.party
where m.party is null
group by k.party
order by k.party;
