-- step: repeats whose first row goes with this batch; the earliest of each becomes the first
create or replace temp table promoted as
select
    f.batch as batch,
    f.line as line,
    f.fingerprint as fingerprint
from folded as f
where f.batch <> $batch
    and exists (
        select 1
        from interaction as i
        where i.batch = $batch
            and i.fingerprint = f.fingerprint
    )
qualify row_number() over (partition by f.fingerprint order by f.batch, f.line) = 1;
