-- question: From whom does knowledge reach a party, a segment or everybody, and from whom as far as the company can see?
-- grain: one row a class of source, all six; none if nobody is asked about
-- needs: ties of party
-- parameter party party = null: who receives it; null is all customers together
-- parameter segment text = null: only customers of this segment, if no party is named
-- parameter perspective text = all: all, or visible for the interactions that the company can see
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column source_class text: company, strong peers, weak peers, communities, review sites and publications, others
-- column share double share: of the knowledge received; the six add up to 1
-- column n integer count: interactions that carried knowledge
-- note: strong and weak peers are persons, by their tie with the receiver
-- note: share is null where the log is one-centred or nothing was received
-- note: share is null, not 0, for communities and review sites of which no flow at all was traced: who only reads leaves no trace
-- note: all customers together are those who are not one-centred, if there are any
with class as (
    select 1 as place, 'company' as source_class
    union all
    select 2 as place, 'strong peers' as source_class
    union all
    select 3 as place, 'weak peers' as source_class
    union all
    select 4 as place, 'communities' as source_class
    union all
    select 5 as place, 'review sites and publications' as source_class
    union all
    select 6 as place, 'others' as source_class
),
facts as (
    select
        v.company as company,
        l.since as since,
        l.as_of as as_of
    from layer as l
    cross join viewpoint as v
    where l.layer = 'all'
),
met as (
    select
        c.ego as party,
        count(*) as interactions,
        count(*) filter (where f.company is null or c.other <> f.company) as without_company,
        coalesce(bool_or(c.other = f.company), false) as knows_company
    from contact as c
    cross join facts as f
    where c.day between f.since and f.as_of and ($party is null or c.ego = $party)
    group by c.ego
),
asked as (
    select
        m.party as party,
        f.company is null or m.without_company >= 0.05::double * m.interactions as is_two_centred
    from met as m
    join party as p on p.party = m.party
    cross join facts as f
    where case
        when $party is not null then true
        when f.company is null then p.type = 'person'
        else m.knows_company
            and p.type in ('person', 'organisation')
            and p.role not in ('company', 'staff')
            and ($segment is null or p.segment = $segment)
    end
),
reader as (
    select a.party as party, a.is_two_centred as is_two_centred
    from asked as a
    cross join (select bool_or(b.is_two_centred) as some_two_centred from asked as b) as s
    where a.is_two_centred or not s.some_two_centred
),
judged as (
    select
        count(*) as readers,
        coalesce(bool_or(r.is_two_centred), false)
            and ($perspective = 'all' or max(f.company) is not null) as is_computed
    from reader as r
    cross join facts as f
),
received as (
    select
        i.source_class as source_class,
        sum(i.n) as everything,
        sum(case when $perspective = 'visible' then i.visible else i.n end) as n
    from inflow as i
    join reader as r on r.party = i.party
    where $party is null or i.party = $party
    group by i.source_class
)
select
    c.source_class as source_class,
    case
        when not j.is_computed then null
        when c.place in (4, 5) and coalesce(g.everything, 0) = 0 then null
        else coalesce(g.n, 0) / nullif(sum(g.n) over (), 0)::double
    end as share,
    coalesce(g.n, 0)::integer as n
from class as c
join judged as j on j.readers > 0
left join received as g on g.source_class = c.source_class
order by c.place;
