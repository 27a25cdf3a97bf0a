-- question: What do several of these parties share: communities, reviews, publications, people, competitors?
-- grain: one row a party outside the company that is tied to several of them, the most shared first
-- needs: ties of base
-- parameter parties text: ids of the parties that may share it, separated by commas
-- parameter at_least integer = 3: so many of them must be tied to it
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter layer text = all: all, personal (social, knowledge) or dealings (transaction, service, promotion)
-- column source party: what they share
-- column type text: its type
-- column role text: its role
-- column known boolean: the company has a tie of its own with it, whatever the layer
-- column tied integer count: how many of the parties are tied to it
-- column strong integer count: how many of them strongly
-- column strength double: the sum of the strengths of those ties
-- note: customers of the company are no sources, and neither are products, processes and bots
with wanted as (
    select w.party as party
    from (select unnest(string_split($parties, ','))::integer as party) as w
),
tied as (
    select
        s.other as source,
        count(*) as tied,
        count(*) filter (where s.is_strong) as strong,
        sum(s.strength) as strength
    from strength as s
    where s.layer = $layer
        and s.ego in (select w.party from wanted as w)
        and s.other not in (select w.party from wanted as w)
    group by s.other
    having count(*) >= $at_least
),
company_tie as (
    select t.other as other
    from tie as t
    where t.ego = (select v.company from viewpoint as v) and t.is_all
)
select
    t.source as source,
    p.type as type,
    p.role as role,
    c.other is not null as known,
    t.tied::integer as tied,
    t.strong::integer as strong,
    t.strength as strength
from tied as t
join party as p on p.party = t.source
cross join viewpoint as v
left join company_tie as c on c.other = t.source
left join structure as k on k.ego = v.company and k.other = t.source
where p.role not in ('company', 'staff')
    and p.type not in ('product', 'process', 'bot')
    and (p.role = 'competitor' or p.type not in ('person', 'organisation') or k.other is null)
order by t.tied desc, t.strength desc, t.source;
