-- question: What does each customer ask about, and on which channels is each in contact, as counts?
-- grain: one row a customer and job (what = jobs) or channel (what = channels)
-- needs: jobs of base
-- parameter least integer = 5: customers with fewer askings (or contacts) are left out
-- parameter most integer = 400: so many customers at most, drawn by their opaque keys
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column what text: jobs or channels
-- column customer party: the customer
-- column category text: the job or channel
-- column n integer count: askings about the job, or contacts on the channel
with counted as (
    select h.what as what, h.party as party, h.category as category, h.n as n
    from habit as h
    qualify sum(h.n) over (partition by h.what, h.party) >= $least
),
drawn as (
    select
        c.what as what,
        c.party as party,
        row_number() over (partition by c.what order by p.key) as turn
    from (select distinct d.what, d.party from counted as d) as c
    join party as p on p.party = c.party
),
named as (
    select distinct 'jobs' as what, g.place::bigint as category, g.job as name
    from job_place as g
    union all
    select 'channels' as what, n.channel::bigint as category, n.name as name
    from channel as n
)
select
    c.what as what,
    c.party as customer,
    n.name as category,
    c.n::integer as n
from counted as c
join drawn as d on d.what = c.what and d.party = c.party and d.turn <= $most
join named as n on n.what = c.what and n.category = c.category
order by c.what desc, c.party, c.n desc, n.name;
