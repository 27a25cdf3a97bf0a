-- step: how many rows of a file without times are self loops, repeat another, and load; and pairs said more than once
select
    count(*) filter (where n.is_self_loop) as self_loops,
    count(*) filter (where n.is_repeat) as duplicates,
    count(*) filter (where not n.is_self_loop and not n.is_repeat) as loaded,
    count(*) filter (where not n.is_self_loop and not n.is_repeat)
        - count(distinct (n.source_id, n.target_id)) filter (
            where not n.is_self_loop and not n.is_repeat
        ) as said_again
from declared_named as n;
