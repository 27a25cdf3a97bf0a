-- step: which ties are strong as things stand, to compare with another half-life or cut
create or replace temp table usual as
select s.ego as ego, s.other as other, s.layer as layer
from strength as s
where s.is_strong;
