-- question: Which party does this key of an address stand for?
-- grain: one row, or none
-- parameter key text: the opaque key
-- column party party: the party; the company for any of its accounts
-- note: the key of a name that was merged finds the party that it was merged into.
select p.pool as party
from identity as i
left join same as m on m.id = i.id
join party as p on p.party = coalesce(m.party, i.id)
where i.key = $key
order by p.party;
