-- question: Which party bears this name?
-- grain: one row, or none
-- parameter name text: the name as in the log; an e-mail address in any case
-- column party party: the party; the company for any of its accounts
-- note: a name that was merged finds the party that it was merged into.
select p.pool as party
from identity as i
left join same as m on m.id = i.id
join party as p on p.party = coalesce(m.party, i.id)
where i.name = nfc_normalize($name) or i.name = lower($name) and contains(i.name, '@')
order by i.name = nfc_normalize($name) desc, p.party
limit 1;
