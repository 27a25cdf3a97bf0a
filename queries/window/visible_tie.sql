-- step: the strength of every tie by its visible interactions alone, what is true of the layer being as it is
create or replace temp table visible_tie as
select s.ego as ego, s.other as other, s.strength as strength
from strength as s
where s.layer = 'all';
