-- step: the promoted repeats are interactions now
insert into interaction
select f.*
from folded as f
join promoted as p on p.batch = f.batch and p.line = f.line and p.fingerprint = f.fingerprint
order by f.batch, f.line;
