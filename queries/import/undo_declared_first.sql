-- step: the repeats whose first row went with a batch; the earliest of each becomes the first
create or replace temp table declared_first as
select
    d.batch as batch,
    d.line as line
from declared as d
where d.fingerprint not in (select f.fingerprint from declared as f where not f.is_repeat)
qualify row_number() over (partition by d.fingerprint order by d.batch, d.line) = 1;
