-- question: Which party bears this name?
-- grain: one row, or none
-- parameter name text: the name as in the log; an e-mail address in any case
-- column party party: the party; the company for any of its accounts
select p.pool as party
from party as p
where p.name = nfc_normalize($name) or p.name = lower($name) and contains(p.name, '@')
order by p.name = nfc_normalize($name) desc, p.party
limit 1;
