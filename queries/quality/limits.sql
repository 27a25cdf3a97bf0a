-- question: What is not said of the parties, and of how many customers does the log know nothing but the company?
-- grain: one row
-- column parties bigint count: names other than those of the company and its staff
-- column untyped bigint count: of these, those of which no file, no questionnaire and no reader said a type
-- column customers bigint count: persons and organisations with a tie to the company; without one, none
-- column one_centred bigint count: of these, those whose interactions the company is an end of nearly all
with typed as (
    select distinct coalesce(m.party, i.id) as party
    from stated_party as s
    join identity as i on i.name = s.name
    left join same as m on m.id = i.id
    where s.type is not null
    union
    select d.party as party
    from declared_type as d
),
named as (
    select
        count(*) as parties,
        count(*) filter (where t.party is null) as untyped
    from party as p
    left join typed as t on t.party = p.party
    where p.role not in ('company', 'staff')
),
customer as (
    select
        t.ego as customer,
        sum(t.outgoing + t.incoming) as interactions,
        sum(t.outgoing + t.incoming) filter (where t.other <> v.company) as without_company
    from tie as t
    join party as p on p.party = t.ego
    cross join viewpoint as v
    where t.is_all
        and p.type in ('person', 'organisation')
        and p.role not in ('company', 'staff')
    group by t.ego
    having bool_or(t.other = v.company)
),
counted as (
    select
        count(*) as customers,
        count(*) filter (
            where coalesce(c.without_company, 0) < 0.05::double * c.interactions
        ) as one_centred
    from customer as c
)
select
    n.parties as parties,
    n.untyped as untyped,
    c.customers as customers,
    c.one_centred as one_centred
from named as n
cross join counted as c;
