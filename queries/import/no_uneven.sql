-- step: no row is uneven when the fast reader took the file
create or replace temp table uneven as
select
    cast(null as bigint) as line,
    cast(null as bigint) as last_line,
    cast(null as bigint) as cells
limit 0;
