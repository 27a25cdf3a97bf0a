-- question: On whom does this party depend, and who depends on it, by money, knowledge or attention?
-- grain: one row a party it exchanges this value with, whom it depends on most first
-- needs: ties of party
-- parameter party party: whose dependence; any account of the company stands for the company
-- parameter value text = attention: money, knowledge or attention
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half, for attention
-- column other party: the party at the other end
-- column own double share: of all that the party gets of this value, what it gets with the other
-- column theirs double share: of all that the other gets of this value, what it gets with the party
-- column net double: own - theirs, in [-1, 1]; above 0 the other has power over the party (Emerson 1962)
-- column own_alternatives bigint count: others from whom the party gets this value
-- column their_alternatives bigint count: others from whom the other gets it
-- note: money is what was paid in transactions, whoever paid; knowledge is what was received; attention is the whole weighted contact
-- note: who has one source only depends on it by 1 whatever the amount: read the alternatives beside it
with ego as (
    select p.pool as party
    from party as p
    where p.party = $party
),
bounds as (
    select
        coalesce($since, s.first_day) as since,
        coalesce($as_of, s.last_day) as as_of
    from span as s
),
near as (
    select e.party as party
    from ego as e
    union
    select c.other as party
    from contact as c
    join ego as e on e.party = c.ego
    cross join bounds as b
    where $value <> 'attention' and c.day between b.since and b.as_of
),
got as (
    select
        c.ego as party,
        c.other as other,
        sum(
            case
                when $value = 'knowledge'
                then case when not c.outgoing and k.nature = 'knowledge' and not k.asks then 1.0::double else 0.0::double end
                else case when k.nature = 'transaction' then abs(coalesce(c.amount, 0)) else 0.0::double end
            end
        ) as amount
    from contact as c
    join near as n on n.party = c.ego
    join kind as k on k.kind = c.kind
    cross join bounds as b
    where c.day between b.since and b.as_of
    group by c.ego, c.other
),
total_got as (
    select
        g.party as party,
        sum(g.amount) as amount,
        count(*) filter (where g.amount > 0) as sources
    from got as g
    group by g.party
),
exchanged as (
    select
        g.other as other,
        g.amount / nullif(t.amount, 0) as own,
        coalesce(h.amount / nullif(u.amount, 0), 0) as theirs,
        t.sources - case when g.amount > 0 then 1 else 0 end as own_alternatives,
        coalesce(u.sources - case when h.amount > 0 then 1 else 0 end, 0) as their_alternatives
    from got as g
    join ego as e on e.party = g.party
    join total_got as t on t.party = g.party
    left join got as h on h.party = g.other and h.other = g.party
    left join total_got as u on u.party = g.other
    where $value <> 'attention' and (g.amount > 0 or h.amount > 0)
),
attended as (
    select
        s.other as other,
        s.n / nullif(a.n_all, 0) as own,
        s.n / nullif(b.n_all, 0) as theirs,
        d.ties - 1 as own_alternatives,
        f.ties - 1 as their_alternatives
    from strength as s
    join ego as e on e.party = s.ego
    join total as a on a.party = s.ego
    join total as b on b.party = s.other
    join degree as d on d.party = s.ego
    join degree as f on f.party = s.other
    where $value = 'attention' and s.layer = 'all'
),
known as (
    select
        x.other as other,
        coalesce(x.own, 0)::double as own,
        x.theirs::double as theirs,
        x.own_alternatives::bigint as own_alternatives,
        x.their_alternatives::bigint as their_alternatives
    from exchanged as x
    union all
    select
        x.other as other,
        x.own as own,
        x.theirs as theirs,
        x.own_alternatives::bigint as own_alternatives,
        x.their_alternatives::bigint as their_alternatives
    from attended as x
)
select
    k.other as other,
    k.own as own,
    k.theirs as theirs,
    k.own - k.theirs as net,
    k.own_alternatives as own_alternatives,
    k.their_alternatives as their_alternatives
from known as k
order by k.own desc, k.theirs, k.other;
