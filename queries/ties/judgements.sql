-- question: Which ties were called strong or weak by hand, and what did the computation say?
-- grain: one row a tie that was judged, the latest first; a is the party asked for, else the one named first in the log
-- needs: ties of base
-- parameter party party = null: whose ties; null is everybody's
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- column a party: one end
-- column b party: the other end
-- column is_strong boolean: what it was called by hand
-- column note text: why
-- column made_at timestamp UTC: when
-- column strength double share: as computed; null where there is no tie in the window
-- column computed_strong boolean: as computed
-- note: a judgement enters no figure: counts, shares and pictures go by the computed strength
with pooled as (
    select
        p.pool as one,
        q.pool as other,
        j.is_strong as is_strong,
        j.note as note,
        j.made_at as made_at
    from judgement as j
    left join same as s on s.id = j.a
    left join same as t on t.id = j.b
    join party as p on p.party = coalesce(s.party, j.a)
    join party as q on q.party = coalesce(t.party, j.b)
    where p.pool <> q.pool
),
turned as (
    select
        case when least(p.one, p.other) = coalesce($party, -1) or $party is null or greatest(p.one, p.other) <> $party
            then least(p.one, p.other) else greatest(p.one, p.other) end as a,
        p.*
    from pooled as p
    where $party is null or $party in (p.one, p.other)
),
judged as (
    select t.a as a, t.one + t.other - t.a as b, t.is_strong, t.note, t.made_at
    from turned as t
)
select
    j.a::integer as a,
    j.b::integer as b,
    j.is_strong as is_strong,
    j.note as note,
    j.made_at as made_at,
    s.strength as strength,
    s.is_strong as computed_strong
from judged as j
left join strength as s on s.ego = j.a and s.other = j.b and s.layer = 'all'
order by j.made_at desc, j.a, j.b;
