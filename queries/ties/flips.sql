-- question: Which ties change class when strong means something else than by default?
-- grain: one row a pair that changes class, the strongest first; a is the party asked for, else the one named first in the log
-- needs: ties of party, and the usual ones
-- parameter party party = null: whose ties; null is everybody's
-- parameter cut double = 0.5: the strength S from which a tie can be strong, between 0 and 1
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter layer text = all: all, personal (social, knowledge) or dealings (transaction, service, promotion)
-- column a party: one end
-- column b party: the other end
-- column strength double share: with the half-life that was asked for
-- column was_strong boolean: with the cut of 0.5 and the half-life of 90 days, in the same window
-- column is_strong boolean: with the cut and the half-life that were asked for
-- note: the rule of science.md section 4 is: strong if S >= cut and recurring, that is m >= 0.5 and 2 active days (one-sided ties: 3 active days); the cut moves, the second part stays
-- note: with the defaults, cut = 0.5 and half_life_days = 90, nothing flips
select
    s.ego as a,
    s.other as b,
    s.strength as strength,
    u.ego is not null as was_strong,
    s.is_strong as is_strong
from strength as s
left join usual as u on u.ego = s.ego and u.other = s.other and u.layer = s.layer
where s.layer = $layer
    and case when $party is null then s.ego < s.other else s.ego = $party end
    and (u.ego is not null) <> s.is_strong
order by s.strength desc, s.ego, s.other;
