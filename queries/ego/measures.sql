-- question: How is a party's own network built: dense or full of holes?
-- grain: one row a party, or the one asked for
-- parameter party party = null: null asks for all
-- column party party: whose network
-- column degree integer count: parties it is tied to
-- column density double share: ties among those parties / possible ones; null below 2
-- column constraint double: Burt 1992, on the plain network
-- column effective_size double count: degree - 2 ties among them / degree, Borgatti 1997
-- column efficiency double share: effective size / degree
-- column hierarchy double share: Coleman-Theil of the constraint's parts; 1 for a single tie
-- column betweenness double count: ego betweenness, each pair once, Everett and Borgatti 2005
-- note: a party without a tie has degree and betweenness 0, and null elsewhere
-- note: all parties at once go through every triangle once, from its end with the fewest ties
-- note: the plain network holds every pair with an interaction, unweighted, the company as one party
with focus as (
    select p.party as ego, coalesce(d.ties, 0) as ties
    from party as p
    left join degree as d on d.party = p.party
    where p.pool = p.party and ($party is null or p.party = $party)
),
spoke as (
    select f.ego as ego, f.ties as ties, s.other as other
    from focus as f
    join structure as s on s.ego = f.ego
),
ordered as (
    select
        case when (p.ties, p.party) < (q.ties, q.party) then s.ego else s.other end as low,
        case when (p.ties, p.party) < (q.ties, q.party) then s.other else s.ego end as high
    from structure as s
    join degree as p on p.party = s.ego
    join degree as q on q.party = s.other
    where $party is null and s.ego < s.other
),
triangle as (
    select x.low as u, x.high as v, y.high as w
    from ordered as x
    join ordered as y on y.low = x.low and y.high > x.high
    join structure as z on z.ego = x.high and z.other = y.high
),
closed as (
    select a.ego as ego, a.other as j, s.other as q
    from spoke as a
    join structure as s on s.ego = a.other
    where $party is not null and s.other in (select b.other from spoke as b)
    union all
    select t.u as ego, t.v as j, t.w as q from triangle as t
    union all
    select t.u as ego, t.w as j, t.v as q from triangle as t
    union all
    select t.v as ego, t.u as j, t.w as q from triangle as t
    union all
    select t.v as ego, t.w as j, t.u as q from triangle as t
    union all
    select t.w as ego, t.u as j, t.v as q from triangle as t
    union all
    select t.w as ego, t.v as j, t.u as q from triangle as t
),
around as (
    select c.ego as ego, c.j as j, sum(1.0::double / d.ties) as share
    from closed as c
    join degree as d on d.party = c.q
    group by c.ego, c.j
),
invested as (
    select
        s.ego as ego,
        s.other as j,
        (1 + coalesce(a.share, 0.0::double)) / s.ties as share
    from spoke as s
    left join around as a on a.ego = s.ego and a.j = s.other
),
burt as (
    select
        i.ego as ego,
        sum(i.share * i.share) as burt_constraint,
        avg(i.share * i.share) as mean_part,
        count(*) as parts
    from invested as i
    group by i.ego
),
uneven as (
    select
        b.ego as ego,
        case
            when b.parts = 1 then 1.0::double
            else sum(i.share * i.share / b.mean_part * ln(i.share * i.share / b.mean_part))
                / (b.parts * ln(b.parts))
        end as hierarchy
    from burt as b
    join invested as i on i.ego = b.ego
    group by b.ego, b.parts
),
among as (
    select c.ego as ego, count(*) / 2 as ties
    from closed as c
    group by c.ego
),
two_path as (
    select a.ego as ego, a.j as j, b.j as k, count(*) as others
    from closed as a
    join closed as b on b.ego = a.ego and b.q = a.q and b.j > a.j
    group by a.ego, a.j, b.j
),
shortened as (
    select p.ego as ego, sum(p.others / (1.0::double + p.others)) as loss
    from two_path as p
    left join structure as s on s.ego = p.j and s.other = p.k
    where s.ego is null
    group by p.ego
)
select
    f.ego as party,
    f.ties as degree,
    case
        when f.ties >= 2 then 2.0::double * coalesce(a.ties, 0) / (f.ties::double * (f.ties - 1))
    end as density,
    b.burt_constraint as constraint,
    f.ties - 2.0::double * coalesce(a.ties, 0) / nullif(f.ties, 0) as effective_size,
    (f.ties - 2.0::double * coalesce(a.ties, 0) / nullif(f.ties, 0)) / nullif(f.ties, 0) as efficiency,
    u.hierarchy as hierarchy,
    f.ties::double * (f.ties - 1) / 2 - coalesce(a.ties, 0) - coalesce(s.loss, 0.0::double) as betweenness
from focus as f
left join burt as b on b.ego = f.ego
left join uneven as u on u.ego = f.ego
left join among as a on a.ego = f.ego
left join shortened as s on s.ego = f.ego
order by f.ego;
