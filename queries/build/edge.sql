-- step: the plain network: every pair with an interaction, whatever its day
create or replace temp table edge as
select p.ego as a, p.other as b
from pair as p
where p.is_all
union
select c.ego as a, c.other as b
from contact as c
where c.ego < c.other and not (c.day between $since and $as_of);
