-- step: names that occur in the log, for telling which one may have been meant
select n.name as name
from naming as n
where n.name is not null
union
select i.name as name
from identity as i
order by name
limit 200000;
