-- step: for a moment, only the interactions that the company can see
create or replace temp table contact as
select c.*
from contact as c
where c.visible
    and ($party is null or c.ego = $party or c.ego = $second);
