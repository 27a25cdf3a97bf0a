-- step: the party that bears a name, for the company's accounts the account itself
select
    coalesce(m.party, i.id)::integer as party,
    p.role as role
from identity as i
left join same as m on m.id = i.id
join party as p on p.party = coalesce(m.party, i.id)
where i.name = nfc_normalize($name) or i.name = lower($name) and contains(i.name, '@')
order by i.name = nfc_normalize($name) desc, i.id
limit 1;
