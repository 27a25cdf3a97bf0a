-- question: Which parties are there?
-- grain: one row a party
-- parameter parties text = null: ids to give, separated by commas; null gives all
-- column party party: the party
-- column key text: its opaque key, as addresses carry it
-- column name text: as in the log
-- column type text: person, organisation, community, review site, publication, product, process or bot
-- column role text: company, staff, competitor, customer or other
-- column segment text: as stated
-- column household text: as stated
-- column is_customer boolean: a person or organisation with a tie to the company; without a company every person
select
    p.party as party,
    p.key as key,
    p.name as name,
    p.type as type,
    p.role as role,
    p.segment as segment,
    p.household as household,
    p.role not in ('company', 'staff')
        and case
            when v.company is null then p.type = 'person'
            else p.type in ('person', 'organisation') and s.other is not null
        end as is_customer
from party as p
cross join viewpoint as v
left join structure as s on s.ego = v.company and s.other = p.party
where $parties is null
    or p.party in (select unnest(string_split($parties, ','))::integer)
order by p.party;
