-- question: Which ties are there among the parties of this party's network?
-- grain: one row a pair of them that was in contact in the window, or declares a tie where that is asked for
-- parameter party party: whose network; it is no end of the ties that are given
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter layer text = all: all, personal or dealings
-- parameter declared boolean = false: also among the parties of declared ties, and ties that they declare
-- column a party: one end
-- column b party: the other end
-- column strength double share: of the tie over the whole log at a half-life of 90 days; it orders, no more; null where the tie is declared alone
-- column visible boolean: the company is an end of an interaction between them, or owns its channel
with around as (
    select t.other as party
    from structure as t
    where t.ego = $party
    union
    select d.other as party
    from declared_tie as d
    where $declared and d.ego = $party
),
met as (
    select
        c.ego as a,
        c.other as b,
        bool_or(c.visible) as visible
    from contact as c
    cross join span as s
    where c.ego in (select r.party from around as r)
        and c.other in (select r.party from around as r)
        and c.ego < c.other
        and c.day between coalesce($since, s.first_day) and coalesce($as_of, s.last_day)
        and case $layer when 'personal' then c.layer = 1 when 'dealings' then c.layer = 2 else true end
    group by c.ego, c.other
),
weighed as (
    select
        s.ego as a,
        s.other as b,
        s.strength as strength
    from strength as s
    where s.ego in (select r.party from around as r)
        and s.other in (select r.party from around as r)
        and s.ego < s.other
        and s.layer = 'all'
),
told as (
    select
        d.ego as a,
        d.other as b
    from declared_tie as d
    where $declared
        and d.ego < d.other
        and d.ego in (select r.party from around as r)
        and d.other in (select r.party from around as r)
        and (d.ego, d.other) not in (select (m.a, m.b) from met as m)
),
drawn as (
    select
        m.a as a,
        m.b as b,
        coalesce(w.strength, 0.0::double) as strength,
        m.visible as visible,
        w.strength as place
    from met as m
    left join weighed as w on w.a = m.a and w.b = m.b
    union all
    select
        t.a as a,
        t.b as b,
        null as strength,
        false as visible,
        null as place
    from told as t
)
select
    d.a as a,
    d.b as b,
    d.strength as strength,
    d.visible as visible
from drawn as d
order by d.place desc nulls last, d.strength desc nulls last, d.a, d.b;
