-- step: who asks the company or others to do something about a job, and who of them have a tie or a community in common
-- Up to 400 voices a job, drawn by their opaque keys, are compared with each other.
-- $as_of, $since: days.
create or replace temp table voice as
with heard as (
    select a.place as place, a.party as party, count(*) as requests
    from asked as a
    where a.nature <> 'knowledge'
    group by a.place, a.party
)
select
    h.place,
    h.party,
    h.requests,
    row_number() over (partition by greatest(h.place, 0) order by p.key) <= 400 as is_compared
from heard as h
join party as p on p.party = h.party;
