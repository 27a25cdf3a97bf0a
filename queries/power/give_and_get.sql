-- question: What does this party give to each other and get from it, by what it is for?
-- grain: one row a tie and nature, with whom the most is exchanged first
-- parameter party party: whose ledger; any account of the company stands for the company
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- column other party: the party at the other end
-- column nature text: what the interactions are for; null where no kind says
-- column given bigint count: from the party to the other; a question gives nothing and is not counted
-- column got bigint count: from the other to the party, questions not counted
-- column asked bigint count: questions and requests of the party to the other
-- column was_asked bigint count: questions and requests of the other to the party
-- column reciprocity double share: 2 min(given, got) / (given + got); null where nothing was given or got
-- column thanked bigint count: interactions of the kind thanks from the other to the party, whatever the nature of the row
with ego as (
    select p.pool as party
    from party as p
    where p.party = $party
),
windowed as (
    select
        c.other as other,
        c.outgoing as outgoing,
        k.nature as nature,
        coalesce(k.asks, false) as asks,
        lower(k.name) = 'thanks' as is_thanks
    from contact as c
    join ego as e on e.party = c.ego
    left join kind as k on k.kind = c.kind
    cross join span as s
    where c.day between coalesce($since, s.first_day) and coalesce($as_of, s.last_day)
),
thanks as (
    select
        w.other as other,
        count(*) as n
    from windowed as w
    where w.is_thanks and not w.outgoing
    group by w.other
),
counted as (
    select
        w.other as other,
        w.nature as nature,
        count(*) filter (where w.outgoing and not w.asks) as given,
        count(*) filter (where not w.outgoing and not w.asks) as got,
        count(*) filter (where w.outgoing and w.asks) as asked,
        count(*) filter (where not w.outgoing and w.asks) as was_asked
    from windowed as w
    group by w.other, w.nature
)
select
    c.other as other,
    c.nature as nature,
    c.given as given,
    c.got as got,
    c.asked as asked,
    c.was_asked as was_asked,
    2.0 * least(c.given, c.got) / nullif(c.given + c.got, 0) as reciprocity,
    coalesce(t.n, 0) as thanked
from counted as c
left join thanks as t on t.other = c.other
order by sum(c.given + c.got + c.asked + c.was_asked) over (partition by c.other) desc, c.other, c.nature nulls last;
