-- question: How many of the interactions in the log can the company see, and by which way?
-- grain: one row
-- column interactions bigint count: interactions between two parties
-- column at_company bigint count: those of which the company is an end
-- column on_own_channel bigint count: those between others, on a channel that the company owns
-- column unseen bigint count: those between others, elsewhere
-- note: interactions = at company + on own channel + unseen
select
    count(*) as interactions,
    count(*) filter (where p.role in ('company', 'staff') or q.role in ('company', 'staff'))
        as at_company,
    count(*) filter (
        where c.visible
            and p.role not in ('company', 'staff')
            and q.role not in ('company', 'staff')
    ) as on_own_channel,
    count(*) filter (where not c.visible) as unseen
from contact as c
join party as p on p.party = c.ego
join party as q on q.party = c.other
where c.outgoing;
