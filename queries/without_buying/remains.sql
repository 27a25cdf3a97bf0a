-- question: If buying stopped tomorrow: what is left of each customer's tie with the company?
-- grain: one row a customer, with whom the most is left first
-- needs: ties of base
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- column party party: the customer
-- column strength double share: of the tie with the company, all layers together
-- column remains double share: of the tie in the personal layer: social and knowledge
-- column share double share: of the strength that remains; null where there is no strength
-- column is_strong boolean: the tie is strong today
-- column stays_strong boolean: it is strong in the personal layer alone
select
    a.other as party,
    a.strength as strength,
    coalesce(p.strength, 0)::double as remains,
    least(coalesce(p.strength, 0) / nullif(a.strength, 0), 1)::double as share,
    a.is_strong as is_strong,
    coalesce(p.is_strong, false) as stays_strong
from strength as a
join viewpoint as v on v.company = a.ego
join party as c on c.party = a.other
left join strength as p on p.ego = a.ego and p.other = a.other and p.layer = 'personal'
where a.layer = 'all' and c.type in ('person', 'organisation') and c.role not in ('company', 'staff')
order by remains desc, strength desc, party;
