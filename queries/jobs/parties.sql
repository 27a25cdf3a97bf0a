-- question: Who asks about a job, and who helps with it?
-- grain: one row a party, those who ask and help most first
-- needs: jobs of base
-- parameter job text: the job
-- parameter most integer = 100: so many parties at most
-- parameter within_days integer = 30: days in which an answer counts as one
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column party party: the party; any account of the company stands for the company
-- column asked integer count: what it asked about the job
-- column answered integer count: of these, answered within the days
-- column helped integer count: pieces of knowledge about the job that it brought to customers
-- column people integer count: customers whom it brought them
with asker as (
    select
        a.party as party,
        count(*) as asked,
        count(*) filter (where a.answered_at <= a.occurred_at + to_days($within_days)) as answered
    from asked as a
    where a.place in (select g.place from job_place as g where g.job = $job)
    group by a.party
),
helper as (
    select
        r.other as party,
        count(*) as helped,
        count(distinct r.party) as people
    from receipt as r
    where r.place in (select g.place from job_place as g where g.job = $job)
    group by r.other
)
select
    coalesce(a.party, h.party) as party,
    coalesce(a.asked, 0)::integer as asked,
    coalesce(a.answered, 0)::integer as answered,
    coalesce(h.helped, 0)::integer as helped,
    coalesce(h.people, 0)::integer as people
from asker as a
full join helper as h on h.party = a.party
order by greatest(asked, helped) desc, asked + helped desc, coalesce(a.party, h.party)
limit $most;
