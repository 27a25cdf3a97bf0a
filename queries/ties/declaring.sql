-- question: Who declares ties, how many, and with how many of those parties does the company have a tie of its own?
-- grain: one row a party that declares or is ranked, those who declare most first
-- column party party: who says so; the company and its staff say nothing here
-- column ties integer count: other parties than the company that it declares itself
-- column strong integer count: of these, declared with a closeness of 4 or 5
-- column known integer count: of these ties, with parties that the company has a tie of its own with
-- column strong_known integer count: of the strong ones, with such parties
-- column of_company double: the closeness that it declares to the company; null where it says nothing of it
-- column ranked integer count: other parties than the company that a weight alone ties it to
-- note: declared and not computed; it enters no figure that is computed from contact
with acquainted as (
    select t.other as other
    from tie as t
    join viewpoint as v on v.company = t.ego
    where t.is_all
),
told as (
    select
        d.ego as party,
        d.other as other,
        d.family as family,
        d.own_closeness as closeness,
        a.other is not null as known,
        coalesce(d.other = v.company, false) as is_company
    from declared_tie as d
    cross join viewpoint as v
    left join acquainted as a on a.other = d.other
    where d.ego is distinct from v.company
        and (d.family = 'ranked' or d.own_closeness is not null)
)
select
    t.party as party,
    count(t.closeness) filter (where not t.is_company)::integer as ties,
    count(*) filter (where t.closeness >= 4 and not t.is_company)::integer as strong,
    count(t.closeness) filter (where t.known and not t.is_company)::integer as known,
    count(*) filter (where t.closeness >= 4 and t.known and not t.is_company)::integer as strong_known,
    max(t.closeness) filter (where t.is_company) as of_company,
    count(*) filter (where t.family = 'ranked' and not t.is_company)::integer as ranked
from told as t
group by t.party
order by ties desc, strong desc, ranked desc, t.party;
