-- question: How many of the parties in this file were there already?
-- grain: one row
-- parameter batch integer: number of the batch
-- column parties bigint count: at an end of its rows, merged names as one
-- column met_before bigint count: of these, in an earlier file too
with ends as (
    select i.source as id, i.batch as batch from interaction as i where i.batch <= $batch
    union all
    select i.target as id, i.batch as batch from interaction as i where i.batch <= $batch
    union all
    select f.source as id, f.batch as batch from folded as f where f.batch <= $batch
    union all
    select f.target as id, f.batch as batch from folded as f where f.batch <= $batch
    union all
    select d.source as id, d.batch as batch from declared as d where d.batch <= $batch
    union all
    select d.target as id, d.batch as batch from declared as d where d.batch <= $batch
),
party_of as (
    select
        coalesce(m.party, e.id) as party,
        bool_or(e.batch = $batch) as is_here,
        bool_or(e.batch < $batch) as is_before
    from ends as e
    left join same as m on m.id = e.id
    group by coalesce(m.party, e.id)
)
select
    count(*) filter (where p.is_here) as parties,
    count(*) filter (where p.is_here and p.is_before) as met_before
from party_of as p;
