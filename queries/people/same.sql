-- question: Which party is each merged name now?
-- grain: one row a name that was merged and is in a loaded file
-- column merged integer: the id under which its interactions are kept
-- column party party: the party that it is now
select
    s.id as merged,
    s.party as party
from same as s
order by s.id;
