-- question: How many raise requests and complaints, whatever they are about?
-- grain: one row
-- needs: jobs of base
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column requests integer count: whatever asks and is of another nature than knowledge
-- column people integer count: customers who raised them, each counted once
select
    coalesce(sum(v.requests), 0)::integer as requests,
    count(distinct v.party)::integer as people
from voice as v;
