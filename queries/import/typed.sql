-- step: what the log's own columns say of the types of parties; the last row that says so counts
create or replace temp table typed as
with said as (
    select
        r.source as raw,
        r.source_type as type,
        r.row as row,
        0 as turn
    from log_row as r
    where r.source_type is not null
    union all
    select
        r.target as raw,
        r.target_type as type,
        r.row as row,
        1 as turn
    from log_row as r
    where r.target_type is not null
)
select
    n.name as name,
    max_by(known_type(s.type), (s.row, s.turn)) as type
from said as s
join naming as n on n.raw = s.raw
join encoded as e on e.row = s.row
where known_type(s.type) is not null and n.name is not null and e.usable
group by n.name;
