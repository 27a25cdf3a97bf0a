-- step: the chosen parties' pairs, from their own end only
create or replace temp view side as
select p.*
from pair as p;
