-- step: the rows that repeat an earlier one: equal in every column of the file, mapped or not
-- a line is told by its number in the file; a row by its own, as one line can give several
create or replace temp table repeated as
with candidate as (
    select i.batch as batch, i.line as line, -1 as row, i.fingerprint as fingerprint
    from interaction as i
    where i.fingerprint in (select s.fingerprint from suspect as s)
    union all
    select $batch as batch, e.line as line, e.row as row, e.fingerprint as fingerprint
    from encoded as e
    where e.usable and e.fingerprint in (select s.fingerprint from suspect as s)
),
counted as (
    select
        c.batch as batch,
        c.row as row,
        row_number() over (partition by c.fingerprint order by c.batch, c.line, c.row) as turn
    from candidate as c
)
select c.row as row
from counted as c
where c.turn > 1 and c.batch = $batch;
