-- step: keep each party's whole weighted contact
create or replace table main.total as
select t.*
from temp.total as t
order by t.party;
