-- step: every pair from both its ends
create or replace temp view side as
select p.ego, p.other, p.layer, p.is_all, p.n, p.n_out, p.n_in, p.persistence, p.breadth,
    p.active_days, p.outgoing, p.incoming, p.first_age, p.last_age, p.periods, p.channels, p.usual_gap
from pair as p
union all
select p.other as ego, p.ego as other, p.layer, p.is_all, p.n, p.n_in as n_out, p.n_out as n_in,
    p.persistence, p.breadth, p.active_days, p.incoming as outgoing, p.outgoing as incoming,
    p.first_age, p.last_age, p.periods, p.channels, p.usual_gap
from pair as p;
