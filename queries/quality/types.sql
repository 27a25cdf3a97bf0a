-- question: What types of parties are there, and in which roles?
-- grain: one row per type and role that occurs
-- column type text: person, organisation, community, review site, publication, product, process or bot
-- column role text: company, staff, competitor, customer or other
-- column parties bigint count: of that type and role, the company's accounts one by one
select
    p.type as type,
    p.role as role,
    count(*) as parties
from party as p
group by p.type, p.role
order by parties desc, p.type, p.role;
