-- question: Where is an answer of the company passed on, and where do only others answer?
-- grain: one row a topic on which knowledge reached customers
-- parameter segment text = null: only customers of this segment
-- parameter days integer = 30: how long after it a piece counts as passed on, and how late is late
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- column topic text: what it is about
-- column from_company integer count: pieces that the company gave to customers
-- column from_others integer count: pieces that anybody else gave them
-- column passed_on integer count: of those of the company, after which the customer gave a piece on the topic to somebody else in time
-- column told integer count: parties who received those
-- note: passed on says that the customer spoke of the same topic afterwards, not that it was the company's answer
-- note: what went to 20 recipients or more is left out on the company's side
with facts as (
    select
        v.company as company,
        coalesce($since, s.first_day) as since,
        coalesce($as_of, s.last_day) as as_of
    from span as s
    cross join viewpoint as v
),
customer as (
    select p.party as party
    from party as p
    cross join facts as f
    left join structure as s on s.ego = f.company and s.other = p.party
    where p.role not in ('company', 'staff')
        and ($segment is null or p.segment = $segment)
        and case
            when f.company is null then p.type = 'person'
            else p.type in ('person', 'organisation') and s.other is not null
        end
),
given as (
    select
        e.topic as topic,
        e.target as party,
        e.occurred_at as occurred_at,
        coalesce(e.source = f.company, false) as by_company
    from flow as e
    join customer as c on c.party = e.target
    cross join facts as f
    where e.topic is not null
        and e.day between f.since and f.as_of
        and (e.source is distinct from f.company or e.weight > 0.05::double)
),
piece as (
    select row_number() over (order by g.topic, g.party, g.occurred_at) as piece, g.*
    from given as g
),
onward as (
    select
        p.piece as piece,
        p.topic as topic,
        e.target as told
    from piece as p
    cross join facts as f
    join flow as e
        on e.source = p.party
        and e.topic = p.topic
        and e.occurred_at > p.occurred_at
        and e.occurred_at <= p.occurred_at + to_days($days::integer)
    where p.by_company and e.target <> f.company and e.day <= f.as_of
),
spread as (
    select
        o.topic as topic,
        count(distinct o.piece) as pieces,
        count(distinct o.told) as told
    from onward as o
    group by o.topic
)
select
    t.name as topic,
    count(*) filter (where p.by_company)::integer as from_company,
    count(*) filter (where not p.by_company)::integer as from_others,
    coalesce(max(s.pieces), 0)::integer as passed_on,
    coalesce(max(s.told), 0)::integer as told
from piece as p
join topic as t on t.topic = p.topic
left join spread as s on s.topic = p.topic
group by t.name
order by from_company desc, from_others desc, t.name;
