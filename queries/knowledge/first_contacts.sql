-- question: By which contact could each party have heard of it first, and where does it stand in the files?
-- grain: one row a party that could have heard, the earliest first
-- needs: ties of base, where they are parted
-- parameter party party = null: from whom; null is whoever first passed something on
-- parameter topic text = null: only what is about this topic
-- parameter ties text = all: all, strong or weak: through which ties
-- parameter without party = null: a party that is taken out; the company stands for all its accounts
-- parameter perspective text = all: all, or visible for the interactions that the company can see
-- parameter broadcasts boolean = false: whether what went to 20 recipients or more counts
-- parameter begins timestamp = null: the moment from which the party passes on; null is the first day
-- parameter most integer = 150: so many rows
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column party party: who could have heard of it
-- column told_by party: from whom, by the contact that came first
-- column arrives_at timestamp UTC: the moment of that contact
-- column hops integer count: steps from the start to it
-- column start party: where it began
-- column reached integer count: parties that could have heard, also those beyond the rows given
-- column kind text: what was done
-- column topic text: about what
-- column visible boolean: the company is an end of it or owns the channel
-- column file text: the file it came from
-- column line bigint: the line of that file
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
),
contact_of as (
    select
        h.party as party,
        h.hops as hops,
        min(c.source) as told_by
    from counted as h
    join first_contact as c on c.target = h.party
    join counted as g on g.party = c.source
    where g.hops = h.hops - 1
    group by h.party, h.hops
),
listed as (
    select
        c.party as party,
        c.told_by as told_by,
        a.arrives_at as arrives_at,
        c.hops as hops,
        s.party as start,
        count(*) over () as reached
    from contact_of as c
    join arrived as a on a.party = c.party
    cross join start as s
    order by a.arrives_at, c.party
    limit $most
),
written as (
    select
        l.party as party,
        f.kind as kind,
        f.topic as topic,
        f.visible as visible,
        f.batch as batch,
        f.line as line
    from listed as l
    join flow as f on f.target = l.party and f.source = l.told_by and f.occurred_at = l.arrives_at
    left join topic as t on t.topic = f.topic
    where $topic is null or t.name = $topic
    qualify row_number() over (partition by l.party order by f.batch, f.line) = 1
)
select
    l.party as party,
    l.told_by as told_by,
    l.arrives_at as arrives_at,
    l.hops::integer as hops,
    l.start as start,
    l.reached::integer as reached,
    k.name as kind,
    t.name as topic,
    w.visible as visible,
    b.file as file,
    w.line as line
from listed as l
join written as w on w.party = l.party
join batch as b on b.batch = w.batch
join kind as k on k.kind = w.kind
left join topic as t on t.topic = w.topic
order by l.arrives_at, l.party;
