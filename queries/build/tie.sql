-- step: every tie as one end has it, with the layers it stands for and whether both ends can act
create or replace temp view tie as
select
    s.ego as ego,
    s.other as other,
    s.is_all as is_all,
    s.layer = 1 as is_personal,
    s.layer = 2 as is_dealings,
    a.party is null and b.party is null as both_act,
    s.n as n,
    s.n_out as n_out,
    s.n_in as n_in,
    s.persistence as persistence,
    s.breadth as breadth,
    s.active_days as active_days,
    s.outgoing as outgoing,
    s.incoming as incoming,
    s.first_age as first_age,
    s.last_age as last_age,
    s.periods as periods,
    s.channels as channels,
    s.usual_gap as usual_gap
from side as s
left join (select p.party from party as p where not p.can_act) as a on a.party = s.ego
left join (select p.party from party as p where not p.can_act) as b on b.party = s.other;
