-- step: the rows that repeat an earlier one: equal in every column of the file, mapped or not
create or replace temp table repeated as
with candidate as (
    select i.batch as batch, i.line as line, i.fingerprint as fingerprint
    from interaction as i
    where i.fingerprint in (select s.fingerprint from suspect as s)
    union all
    select $batch as batch, e.line as line, e.fingerprint as fingerprint
    from encoded as e
    where e.usable and e.fingerprint in (select s.fingerprint from suspect as s)
),
counted as (
    select
        c.batch as batch,
        c.line as line,
        row_number() over (partition by c.fingerprint order by c.batch, c.line) as turn
    from candidate as c
)
select c.line as line
from counted as c
where c.turn > 1 and c.batch = $batch;
