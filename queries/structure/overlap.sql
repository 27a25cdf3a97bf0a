-- question: Which ties lie inside one circle, and which are bridges?
-- grain: one row a pair of the plain network (all interactions, whole log)
-- column a party: one end
-- column b party: the other end
-- column common integer count: neighbours that both ends share; null beside the company or a hub
-- column overlap double share: common / neighbours of either, Onnela et al. 2007; null when undefined
-- column bridgeness double share: 1 - overlap
-- note: the company and hubs (degree above max(99.9th percentile, 500)) are set aside as neighbours
select
    s.ego as a,
    s.other as b,
    s.common as common,
    s.overlap as overlap,
    1 - s.overlap as bridgeness
from structure as s
where s.ego < s.other
order by s.ego, s.other;
