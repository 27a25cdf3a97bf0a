-- question: Which names are closest to this one?
-- grain: one row a party, at most three
-- parameter name text: the name that was not found
-- column party party: the party
-- column name text: its name
select
    p.party as party,
    p.name as name
from party as p
where jaro_winkler_similarity(lower(p.name), lower($name)) > 0.8
order by jaro_winkler_similarity(lower(p.name), lower($name)) desc, p.party
limit 3;
