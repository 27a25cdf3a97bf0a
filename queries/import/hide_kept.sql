-- step: names that stay although names are not kept: those of the company and its staff, as given
create or replace temp table kept_name as
select g.name as name
from given_named as g
where g.name is not null
union
select g.name as name
from given_parties as g
where g.name is not null and g.role in ('company', 'staff')
union
select s.name as name
from stated_party as s
where s.role in ('company', 'staff');
