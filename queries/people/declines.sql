-- step: the pairs that the reader called two parties, by every name that each now has
with known as (
    select i.key as key, coalesce(m.party, i.id)::integer as party
    from identity as i
    left join same as m on m.id = i.id
)
select
    a.party as a,
    b.party as b
from declined as d
join known as a on a.key = d.a
join known as b on b.key = d.b;
