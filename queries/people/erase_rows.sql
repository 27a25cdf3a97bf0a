-- step: the rows that are about them, and whether each is a repeat
create or replace temp table gone_row as
with row_of as (
    select i.batch as batch, i.line as line, i.source as source, i.target as target, false as is_repeat
    from interaction as i
    union all
    select f.batch as batch, f.line as line, f.source as source, f.target as target, true as is_repeat
    from folded as f
    union all
    select d.batch as batch, d.line as line, d.source as source, d.target as target, d.is_repeat as is_repeat
    from declared as d
)
select
    r.batch as batch,
    r.line as line,
    r.is_repeat as is_repeat
from row_of as r
where r.source in (select g.id from gone as g) or r.target in (select g.id from gone as g);
