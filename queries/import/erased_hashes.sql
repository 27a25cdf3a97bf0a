-- step: what is kept of erased names, and what they were hashed with
select
    e.hash as hash,
    m.secret as secret
from erased as e
cross join meta as m;
