-- question: How varied are the sources of knowledge, and how far is what the company can see from it?
-- grain: one row, or none if nobody is asked about
-- needs: ties of party
-- parameter party party = null: who receives it; null is all customers together
-- parameter segment text = null: only customers of this segment, if no party is named
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column readers integer count: parties who are asked about
-- column one_centred integer count: customers left out, whom the log knows only through the company
-- column inflow integer count: interactions that carried knowledge to them
-- column inflow_visible integer count: of these, those that the company can see
-- column sources integer count: parties that they came from
-- column sources_visible integer count: parties that the visible ones came from
-- column divergence double: Jensen-Shannon, base 2, in [0, 1], between the six classes visible and in full
-- note: divergence is null where the log is one-centred, names no company, or has nothing to compare
with facts as (
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
asked_of as (
    select
        count(*) as readers,
        coalesce(bool_or(r.is_two_centred), false) and max(f.company) is not null as is_computed
    from reader as r
    cross join facts as f
),
everybody as (
    select count(*) as parties
    from asked as a
),
received as (
    select
        i.source as source,
        i.source_class as source_class,
        i.n as n,
        i.visible as visible
    from inflow as i
    join reader as r on r.party = i.party
    where $party is null or i.party = $party
),
whole as (
    select
        coalesce(sum(r.n), 0) as n,
        coalesce(sum(r.visible), 0) as visible,
        count(distinct r.source) as sources,
        count(distinct case when r.visible > 0 then r.source end) as sources_visible
    from received as r
),
class as (
    select
        sum(r.n) / max(w.n)::double as p,
        sum(r.visible) / nullif(max(w.visible), 0)::double as q
    from received as r
    cross join whole as w
    group by r.source_class
),
compared as (
    select sum(
        case when c.p > 0 then c.p * log2(2 * c.p / (c.p + c.q)) / 2 else 0.0 end
        + case when c.q > 0 then c.q * log2(2 * c.q / (c.p + c.q)) / 2 else 0.0 end
    ) as divergence
    from class as c
    where c.q is not null
)
select
    o.readers::integer as readers,
    (e.parties - o.readers)::integer as one_centred,
    w.n::integer as inflow,
    w.visible::integer as inflow_visible,
    w.sources::integer as sources,
    w.sources_visible::integer as sources_visible,
    case when o.is_computed then abs(round(d.divergence, 12)) end as divergence
from asked_of as o
cross join everybody as e
cross join whole as w
cross join compared as d
where o.readers > 0
order by o.readers;
