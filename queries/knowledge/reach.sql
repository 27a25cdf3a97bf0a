-- question: Whom could it have reached, when, and over how many?
-- grain: one row a party that could have heard, the earliest first
-- needs: ties of base, where they are parted
-- parameter party party = null: from whom; null is whoever first passed something on
-- parameter topic text = null: only what is about this topic
-- parameter ties text = all: all, strong or weak: through which ties
-- parameter without party = null: a party that is taken out; the company stands for all its accounts
-- parameter perspective text = all: all, or visible for the interactions that the company can see
-- parameter broadcasts boolean = false: whether what went to 20 recipients or more counts
-- parameter begins timestamp = null: the moment from which the party passes on; null is the first day
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column party party: who could have heard of it
-- column arrives_at timestamp UTC: the earliest moment
-- column hops integer count: steps from the start to it
-- note: only interactions that carry knowledge pass something on, and only in the order of time: t1 < t2 < ..., never at the same moment
-- note: the first contact wins; hops are the steps of first contacts, of several at the same moment the one with the fewest
-- note: could have heard: the log shows that there was a way, not that it was told
with recursive facts as (
    select
        v.company as company,
        coalesce($since, s.first_day) as since,
        coalesce($as_of, s.last_day) as as_of
    from span as s
    cross join viewpoint as v
),
parted as (
    select s.ego as ego, s.other as other
    from strength as s
    where $ties <> 'all' and s.layer = 'all' and s.is_strong
),
passed as materialized (
    select
        f.source as source,
        f.target as target,
        f.occurred_at as occurred_at
    from flow as f
    cross join facts as w
    left join topic as t on t.topic = f.topic
    left join parted as s on s.ego = f.target and s.other = f.source
    where f.day between w.since and w.as_of
        and ($begins is null or f.occurred_at > $begins)
        and ($topic is null or t.name = $topic)
        and ($perspective = 'all' or f.visible)
        and ($broadcasts or f.weight > 0.05::double)
        and ($without is null or (f.source <> $without and f.target <> $without))
        and case $ties when 'strong' then s.ego is not null when 'weak' then s.ego is null else true end
),
start as (
    select coalesce($party, arg_min(p.source, (p.occurred_at, p.source)))::integer as party
    from passed as p
),
arrived(party, arrives_at) using key (party) as (
    select s.party as party, timestamp '0001-01-01' as arrives_at
    from start as s
    where s.party is not null and ($without is null or s.party <> $without)
    union
    select n.party as party, n.arrives_at as arrives_at
    from (
        select p.target as party, min(p.occurred_at) as arrives_at
        from arrived as a
        join passed as p on p.source = a.party and p.occurred_at > a.arrives_at
        group by p.target
    ) as n
    left join recurring.arrived as k on k.party = n.party
    where k.party is null or n.arrives_at < k.arrives_at
),
first_contact as materialized (
    select
        p.source as source,
        p.target as target
    from passed as p
    join arrived as b on b.party = p.target and b.arrives_at = p.occurred_at
    join arrived as a on a.party = p.source and a.arrives_at < p.occurred_at
    group by p.source, p.target
),
counted(party, hops) using key (party) as (
    select s.party as party, 0 as hops
    from start as s
    union
    select c.target as party, min(a.hops) + 1 as hops
    from counted as a
    join first_contact as c on c.source = a.party
    left join recurring.counted as k on k.party = c.target
    where k.party is null
    group by c.target
)
select
    a.party as party,
    a.arrives_at as arrives_at,
    c.hops::integer as hops
from arrived as a
join counted as c on c.party = a.party
where c.hops > 0
order by a.arrives_at, a.party;
