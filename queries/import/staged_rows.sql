-- step: how many records were read, and where the table's own numbering of them begins and ends
select
    count(*) as records,
    coalesce(min(s.rowid), 0) as first,
    coalesce(max(s.rowid), -1) as last
from staged as s;
