-- step: type and whole weighted contact of a party and of everybody it is tied to
create or replace temp table total as
with asked as (
    select $party::integer as party
    union
    select p.other as party
    from pair as p
    where p.ego = $party
),
per_day as (
    select
        c.ego as party,
        c.other as other,
        date_diff('day', c.day, $as_of) as age,
        sum(c.weight) as weight,
        sum(case when c.layer = 1 then c.weight else 0.0::double end) as personal,
        sum(case when c.layer = 2 then c.weight else 0.0::double end) as dealings
    from contact as c
    join asked as a on a.party = c.ego
    where c.day between $since and $as_of
    group by c.ego, c.other, c.day
)
select
    d.party as party,
    e.type as type,
    sum(least(5.0::double, log2(1 + d.weight)) * pow(2.0::double, -d.age / $half_life_days)) as n_all,
    sum(least(5.0::double, log2(1 + d.personal)) * pow(2.0::double, -d.age / $half_life_days)) as n_personal,
    sum(least(5.0::double, log2(1 + d.dealings)) * pow(2.0::double, -d.age / $half_life_days)) as n_dealings
from per_day as d
join party as e on e.party = d.party
group by d.party, e.type;
