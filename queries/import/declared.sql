-- step: keep what people declare, or the weights of a file, and the repeats beside them
insert into declared
select
    $batch as batch,
    n.line as line,
    n.source_id as source,
    n.target_id as target,
    n.source_type as source_type,
    n.target_type as target_type,
    n.closeness as closeness,
    n.weight as weight,
    clean_text(n.job) as job,
    clean_text(n.often) as often,
    n.fingerprint as fingerprint,
    n.is_repeat as is_repeat
from declared_named as n
where not n.is_self_loop
order by n.line;
