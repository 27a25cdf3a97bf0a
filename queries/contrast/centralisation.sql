-- question: How far does everything run through one party: as the company draws it, and as it is in the log?
-- grain: one row, or none if the party is no customer
-- parameter customer party = null: whose cast; null is the whole base, the company and its customers
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- column parties integer count: the cast, n: the customer, the company and everybody the customer is tied to
-- column known integer count: of the others, those with whom the company has a tie
-- column ties integer count: pairs of the cast in contact in the window
-- column most integer count: ties of the party of the cast that has most of them
-- column company_view double: Freeman's centralisation of the company's picture, a star: 1 by construction
-- column all_ties double: the same of all observed ties, sum(max k - k) / ((n - 1) (n - 2)), Freeman 1979
-- note: null below three parties, and where the log is one-centred or names no company
with facts as (
    select
        v.company as company,
        coalesce($since, s.first_day) as since,
        coalesce($as_of, s.last_day) as as_of
    from viewpoint as v
    cross join span as s
),
met as (
    select
        c.other as party,
        p.type in ('person', 'organisation') and p.role not in ('company', 'staff') as is_customer
    from contact as c
    join facts as f on f.company = c.ego and c.day between f.since and f.as_of
    join party as p on p.party = c.other
    group by c.other, p.type, p.role
),
asked as (
    select m.party as customer
    from met as m
    where m.is_customer and ($customer is null or m.party = $customer)
),
seen_from as (
    select
        count(distinct a.customer) as customers,
        count(*) as interactions,
        count(*) filter (where c.other <> f.company) as without_company
    from asked as a
    join contact as c on c.ego = a.customer
    cross join facts as f
    where c.day between f.since and f.as_of
),
member as (
    select a.customer as party
    from asked as a
    union
    select f.company as party
    from facts as f
    union
    select c.other as party
    from contact as c
    cross join facts as f
    where c.ego = $customer and c.day between f.since and f.as_of
),
pair as (
    select c.ego as a, c.other as b
    from contact as c
    cross join facts as f
    where c.ego < c.other
        and c.ego in (select m.party from member as m)
        and c.other in (select m.party from member as m)
        and c.day between f.since and f.as_of
    group by c.ego, c.other
),
degree_of as (
    select m.party as party, count(e.party) as ties
    from member as m
    left join (
        select p.a as party from pair as p
        union all
        select p.b as party from pair as p
    ) as e on e.party = m.party
    group by m.party
),
counted as (
    select
        count(*) as parties,
        sum(d.ties) / 2 as ties,
        max(d.ties) as most,
        count(*) * max(d.ties) - sum(d.ties) as lack,
        count(*) filter (where d.party in (select m.party from met as m)) as known
    from degree_of as d
)
select
    c.parties::integer as parties,
    c.known::integer as known,
    c.ties::integer as ties,
    c.most::integer as most,
    case when c.parties >= 3 and s.without_company >= 0.05 * s.interactions then 1.0::double end as company_view,
    case
        when c.parties >= 3 and s.without_company >= 0.05 * s.interactions
        then c.lack / ((c.parties - 1.0::double) * (c.parties - 2))
    end as all_ties
from counted as c
cross join seen_from as s
where s.customers > 0
order by c.parties;
