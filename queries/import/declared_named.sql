-- step: the rows of a file without times with their parties, self loops and repeats told apart
create or replace temp table declared_named as
with named as (
    select
        r.*,
        a.id as source_id,
        b.id as target_id
    from declared_row as r
    left join naming as a on a.raw = r.source
    left join naming as b on b.raw = r.target
),
candidate as (
    select d.batch as batch, d.line as line, d.fingerprint as fingerprint
    from declared as d
    union all
    select $batch as batch, n.line as line, n.fingerprint as fingerprint
    from named as n
    where n.source_id <> n.target_id
),
counted as (
    select
        c.batch as batch,
        c.line as line,
        row_number() over (partition by c.fingerprint order by c.batch, c.line) as turn
    from candidate as c
)
select
    n.*,
    n.source_id = n.target_id as is_self_loop,
    coalesce(c.turn > 1, false) as is_repeat
from named as n
left join counted as c on c.batch = $batch and c.line = n.line;
