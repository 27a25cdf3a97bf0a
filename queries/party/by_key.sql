-- question: Which party does this key of an address stand for?
-- grain: one row, or none
-- parameter key text: the opaque key
-- column party party: the party; the company for any of its accounts
select p.pool as party
from party as p
where p.key = $key
order by p.party;
