-- question: Who passes on most, who bridges, and whom does nobody thank?
-- grain: one row a party that gave knowledge, those who gave most first
-- parameter party party = null: null asks for all
-- parameter most integer = 100: so many rows
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- column party party: who gave
-- column given integer count: pieces of knowledge given
-- column received integer count: pieces of knowledge received
-- column thanked integer count: thanks and acceptances received
-- column constraint double: Burt 1992, on the plain network of the whole log, as ego/measures
-- column betweenness double count: ego betweenness, each pair once, Everett and Borgatti 2005, as ego/measures
-- note: constraint and betweenness are null for the company and for hubs, whose networks are the log itself
-- note: a thanks is known by the name of its kind (thanks, danke, merci, gracias, accepted answer ...)
with facts as (
    select
        coalesce($since, s.first_day) as since,
        coalesce($as_of, s.last_day) as as_of
    from span as s
),
giver as (
    select e.source as party, count(*) as given
    from flow as e
    cross join facts as f
    where e.day between f.since and f.as_of and ($party is null or e.source = $party)
    group by e.source
),
listed as (
    select g.party as party, g.given as given
    from giver as g
    order by g.given desc, g.party
    limit $most
),
got as (
    select e.target as party, count(*) as received
    from flow as e
    cross join facts as f
    where e.day between f.since and f.as_of and e.target in (select l.party from listed as l)
    group by e.target
),
thanking as (
    select k.kind as kind
    from kind as k
    where not k.asks
        and regexp_matches(
            lower(k.name), 'thank|accepted|dank|merci|gracias|grazie|obrigad|akzeptiert'
        )
),
thanked_by as (
    select c.ego as party, count(*) as thanked
    from contact as c
    join thanking as t on t.kind = c.kind
    cross join facts as f
    where not c.outgoing
        and c.day between f.since and f.as_of
        and c.ego in (select l.party from listed as l)
    group by c.ego
),
spoke as (
    select l.party as ego, s.other as other, d.ties as ties
    from listed as l
    join degree as d on d.party = l.party and not d.is_aside
    join structure as s on s.ego = l.party
),
closed as (
    select a.ego as ego, a.other as j, s.other as q
    from spoke as a
    join structure as s on s.ego = a.other
    join spoke as b on b.ego = a.ego and b.other = s.other
),
around as (
    select c.ego as ego, c.j as j, sum(1.0::double / d.ties) as share
    from closed as c
    join degree as d on d.party = c.q
    group by c.ego, c.j
),
burt as (
    select
        s.ego as ego,
        sum(
            (1 + coalesce(a.share, 0.0::double)) / s.ties
            * (1 + coalesce(a.share, 0.0::double)) / s.ties
        ) as burt_constraint
    from spoke as s
    left join around as a on a.ego = s.ego and a.j = s.other
    group by s.ego
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
    l.party as party,
    l.given::integer as given,
    coalesce(g.received, 0)::integer as received,
    coalesce(t.thanked, 0)::integer as thanked,
    b.burt_constraint as constraint,
    case
        when b.ego is not null
        then d.ties::double * (d.ties - 1) / 2 - coalesce(a.ties, 0) - coalesce(s.loss, 0.0::double)
    end as betweenness
from listed as l
left join got as g on g.party = l.party
left join thanked_by as t on t.party = l.party
left join degree as d on d.party = l.party
left join burt as b on b.ego = l.party
left join among as a on a.ego = l.party
left join shortened as s on s.ego = l.party
order by l.given desc, l.party;
