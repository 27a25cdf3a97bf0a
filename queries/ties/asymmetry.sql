-- question: Which ties matter more to one side than to the other?
-- grain: one row a tie of the party, by what it takes of the party's attention, largest first
-- needs: ties of party
-- parameter party party: whose ties; any account of the company stands for the company
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter layer text = all: all, personal (social, knowledge) or dealings (transaction, service, promotion)
-- column other party: the party at the other end
-- column strength double share: tie strength in [0, 1)
-- column is_strong boolean: frequent, recurring, mutual contact in this log
-- column own_share double share: of the party's whole weighted contact that goes into this tie
-- column their_share double share: of the other's whole weighted contact
-- column difference double: own_share - their_share, in [-1, 1]
-- column own_ties integer count: ties of the party in the whole log
-- column their_ties integer count: ties of the other in the whole log
-- column matters_more_to text: party, other, or neither; null where the two cannot be compared
-- note: a tie matters more to a side that gives it at least 10 % of its attention, and at least three times the share that the other gives
-- note: null where an end cannot act, and so gives no attention, or has fewer than 5 ties in this log: who is seen with one tie only gives it 100 %
with shared as (
    select
        s.other as other,
        s.strength as strength,
        s.is_strong as is_strong,
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
        d.ties as own_ties,
        e.ties as their_ties,
        p.can_act and q.can_act and d.ties >= 5 and e.ties >= 5 as is_comparable
    from strength as s
    join party as p on p.party = s.ego
    join party as q on q.party = s.other
    join total as a on a.party = s.ego
    join total as b on b.party = s.other
    join degree as d on d.party = s.ego
    join degree as e on e.party = s.other
    where s.ego = $party and s.layer = $layer
)
select
    s.other as other,
    s.strength as strength,
    s.is_strong as is_strong,
    s.own_share as own_share,
    s.their_share as their_share,
    s.own_share - s.their_share as difference,
    s.own_ties as own_ties,
    s.their_ties as their_ties,
    case
        when not s.is_comparable then null
        when s.own_share >= 0.1 and s.own_share >= 3 * s.their_share then 'party'
        when s.their_share >= 0.1 and s.their_share >= 3 * s.own_share then 'other'
        else 'neither'
    end as matters_more_to
from shared as s
order by s.own_share desc, s.other;
