-- question: In what order would the company name a customer's ties, and in what order does the log?
-- grain: one row a tie of the customer, strongest first; none if the party is no customer
-- needs: ties of customer, and the visible ones
-- parameter customer party: whose ties
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- column other party: the party at the other end
-- column place integer rank: by strength over all interactions
-- column strength double share: over all interactions
-- column place_visible integer rank: by strength over the visible interactions alone; null where there are none
-- column strength_visible double share: over the visible interactions alone
-- note: equal strengths stand in the order of the parties' first mention in the log
select
    s.other as other,
    row_number() over (order by round(s.strength, 9) desc, s.other)::integer as place,
    s.strength as strength,
    case when v.other is not null then row_number() over (
        order by round(v.strength, 9) desc nulls last, s.other
    )::integer end as place_visible,
    v.strength as strength_visible
from contrast as c
join strength as s on s.ego = c.customer and s.layer = 'all'
left join visible_tie as v on v.ego = s.ego and v.other = s.other
where c.customer = $customer
order by place, s.other;
