-- step: fingerprints that occur more than once, here or in what was imported before
create or replace temp table suspect as
select e.fingerprint as fingerprint
from encoded as e
where e.usable
group by e.fingerprint
having count(*) > 1
union
select i.fingerprint as fingerprint
from interaction as i
where i.fingerprint in (select e.fingerprint from encoded as e where e.usable);
