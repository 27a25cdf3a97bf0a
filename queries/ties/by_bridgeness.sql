-- question: Which ties are close and which are light, and which of them lead out of their circle?
-- grain: one row a pair, strongest first; a is the party asked for, else the one named first in the log
-- needs: ties of party
-- parameter party party = null: whose ties; null is everybody's
-- parameter bridge_from double = null: the bridgeness from which a tie is called a bridge; null is the median of the log's pairs
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- parameter layer text = all: all, personal (social, knowledge) or dealings (transaction, service, promotion)
-- column a party: one end
-- column b party: the other end
-- column strength double share: tie strength in [0, 1)
-- column bridgeness double share: 1 - overlap on the plain network of the whole log; null when undefined
-- column is_strong boolean: frequent, recurring, mutual contact in this log
-- column quarter text: close and embedded, close bridge, light and embedded or light bridge; null without bridgeness
-- column bridge_from double share: the bridgeness from which a tie is called a bridge here
-- note: close is strong, light is weak, by the rule of strong ties; embedded is below bridge_from
-- note: strength and bridgeness are measured apart (Neal 2024); ties of the company and of hubs have no bridgeness
with middle as (
    select coalesce($bridge_from, median(1 - t.overlap)) as bridge_from
    from structure as t
    where t.ego < t.other
)
select
    s.ego as a,
    s.other as b,
    s.strength as strength,
    1 - t.overlap as bridgeness,
    s.is_strong as is_strong,
    case
        when t.overlap is null then null
        when s.is_strong and 1 - t.overlap >= m.bridge_from then 'close bridge'
        when s.is_strong then 'close and embedded'
        when 1 - t.overlap >= m.bridge_from then 'light bridge'
        else 'light and embedded'
    end as quarter,
    m.bridge_from as bridge_from
from strength as s
cross join middle as m
left join structure as t on t.ego = s.ego and t.other = s.other
where s.layer = $layer
    and case when $party is null then s.ego < s.other else s.ego = $party end
order by s.strength desc, s.ego, s.other;
