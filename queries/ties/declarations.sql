-- question: Which rows declare this tie, and in which file and line do they stand?
-- grain: one row a declaration, in the order in which they were loaded
-- parameter party party: one end
-- parameter other party: the other end
-- column said_by party: who says it; in a file of weights, the first end
-- column closeness double: 1 to 5; null in a file of weights
-- column weight double: null where none is given
-- column job text: what for
-- column often text: how often, as it was written
-- column file text: where it stands
-- column line bigint: line of the file where the row starts
select
    case when s.outgoing then s.ego else s.other end as said_by,
    s.closeness as closeness,
    s.weight as weight,
    s.job as job,
    s.often as often,
    b.file as file,
    s.line as line
from declared_said as s
join batch as b on b.batch = s.batch
where s.ego = $party and s.other = $other
order by s.batch, s.line;
