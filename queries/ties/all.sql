-- question: Which ties are there, how strong are they, and why?
-- grain: one row a pair, strongest first; a is the party that was named first in the log
-- needs: ties of base
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter layer text = all: all, personal (social, knowledge) or dealings (transaction, service, promotion)
-- column a party: one end
-- column b party: the other end
-- column family text: two-sided (both ends can act and some pair of the layer does) or one-sided
-- column strength double share: tie strength in [0, 1), science.md section 4
-- column intensity double share: N / (N + 3)
-- column mutuality double share: m / (m + 3), m the smaller direction; null where it does not count
-- column persistence double share: periods with contact; null where it does not count
-- column breadth double share: channels beyond the first; null where it does not count
-- column is_strong boolean: frequent, recurring, mutual contact in this log
-- column is_dormant boolean: silent for longer than is usual for this tie
-- column bridgeness double share: 1 - overlap on the plain network of the whole log; null when undefined
-- column attention double share: N / sqrt((s + 30) (s' + 30))
-- column own_share double share: of a's whole weighted contact
-- column their_share double share: of b's whole weighted contact
-- column active_days integer days: days with contact
-- column outgoing integer count: interactions of a toward b
-- column incoming integer count: interactions of b toward a
-- column first_day date: first day with contact in the window
-- column last_day date: last day with contact in the window
select
    s.ego as a,
    s.other as b,
    case when s.is_two_sided then 'two-sided' else 'one-sided' end as family,
    s.strength as strength,
    s.intensity as intensity,
    case when s.is_two_sided then s.mutuality end as mutuality,
    case when s.has_persistence then s.persistence end as persistence,
    case when s.has_breadth then s.breadth end as breadth,
    s.is_strong as is_strong,
    s.is_dormant as is_dormant,
    1 - t.overlap as bridgeness,
    case $layer
        when 'personal' then s.n / sqrt((a.n_personal + 30) * (b.n_personal + 30))
        when 'dealings' then s.n / sqrt((a.n_dealings + 30) * (b.n_dealings + 30))
        else s.n / sqrt((a.n_all + 30) * (b.n_all + 30))
    end as attention,
    s.n / nullif(case $layer
        when 'personal' then a.n_personal
        when 'dealings' then a.n_dealings
        else a.n_all
    end, 0) as own_share,
    s.n / nullif(case $layer
        when 'personal' then b.n_personal
        when 'dealings' then b.n_dealings
        else b.n_all
    end, 0) as their_share,
    s.active_days as active_days,
    s.outgoing as outgoing,
    s.incoming as incoming,
    s.as_of - s.first_age as first_day,
    s.as_of - s.last_age as last_day
from strength as s
join total as a on a.party = s.ego
join total as b on b.party = s.other
left join structure as t on t.ego = s.ego and t.other = s.other
where s.ego < s.other and s.layer = $layer
order by s.strength desc, s.ego, s.other;
