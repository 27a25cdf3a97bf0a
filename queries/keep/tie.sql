-- step: keep every tie, sorted by its end, so that one party's ties are one small range
create or replace table main.tie as
select t.*
from temp.tie as t
order by t.ego, t.other;
