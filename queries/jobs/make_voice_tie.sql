-- step: the ties of those who are heard: with whom they are in contact, and whether that is a community
-- $as_of, $since: days.
create or replace temp table voice_tie as
with speaker as (
    select v.party as party, bool_or(v.is_compared) as is_compared
    from voice as v
    group by v.party
)
select
    e.ego as party,
    e.other as other,
    p.type = 'community' as is_community
from contact as e
join speaker as s on s.party = e.ego
join party as p on p.party = e.other
left join speaker as o on o.party = e.other and o.is_compared
where e.day between $since and $as_of
    and (p.type = 'community' or (s.is_compared and o.party is not null))
group by e.ego, e.other, p.type;
