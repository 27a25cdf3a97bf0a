-- question: With which accounts of the company is this party in contact?
-- grain: one row an account of the company or its staff that met the party in the window, the most interactions first
-- parameter party party: whose contact with the company is unfolded
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- column account party: the account, unpooled
-- column type text: type of the account
-- column interactions bigint count: between the party and the account
-- column outgoing bigint count: of these, those of the party toward the account
-- column incoming bigint count: of these, those of the account toward the party
-- column last_day date: last day with contact in the window
-- note: for the tie, for ranks and for what is visible all accounts count as one company.
select
    c.account as account,
    any_value(p.type) as type,
    count(*) as interactions,
    count(*) filter (where c.outgoing) as outgoing,
    count(*) filter (where not c.outgoing) as incoming,
    max(c.day) as last_day
from contact as c
join viewpoint as v on v.company = c.other
join party as p on p.party = c.account
cross join span as s
where c.ego = $party
    and c.day between coalesce($since, s.first_day) and coalesce($as_of, s.last_day)
group by c.account
order by count(*) desc, c.account;
