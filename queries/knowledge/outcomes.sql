-- question: From which source, for which job, and what followed?
-- grain: one row a class of source, a job and an outcome
-- needs: ties of party
-- parameter party party = null: who receives the knowledge; null is all customers together
-- parameter segment text = null: only customers of this segment, if no party is named
-- parameter perspective text = all: all, or visible for the interactions that the company can see
-- parameter days integer = 30: how long after a piece of knowledge an outcome is looked for
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column source_class text: company, strong peers, weak peers, communities, review sites and publications, others
-- column job text: what the topic is for; null where the interaction has no topic
-- column outcome text: thanked, rated, refund or return, asked again, none traced
-- column n integer count: pieces of knowledge
-- note: the outcome is the first that followed within the days: the receiver thanks the source or accepts its answer, rates something on the same job, gets a refund or returns on the same job, asks about the same job
-- note: it follows the knowledge; it is not said to be caused by it
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
mark as (
    select
        k.kind as kind,
        not k.asks
            and regexp_matches(
                lower(k.name), 'thank|accepted|dank|merci|gracias|grazie|obrigad|akzeptiert'
            ) as thanks,
        k.nature in ('transaction', 'service')
            and not k.asks
            and regexp_matches(
                lower(k.name),
                'refund|return|chargeback|cancel|money back|erstatt|storno|r.ckgabe|rembours'
                || '|retour|devoluc|devolu|reembolso|terugbet|rimbors|\breso\b'
            ) as refunds,
        k.asks and k.nature = 'knowledge' as asks
    from kind as k
),
piece as (
    select
        row_number() over (order by e.occurred_at, e.batch, e.line, e.target) as piece,
        e.target as party,
        e.source as source,
        e.occurred_at as occurred_at,
        t.job as job,
        case
            when e.source = f.company then 'company'
            when p.type = 'community' then 'communities'
            when p.type in ('review site', 'publication') then 'review sites and publications'
            when p.type = 'person' and s.is_strong then 'strong peers'
            when p.type = 'person' then 'weak peers'
            else 'others'
        end as source_class
    from flow as e
    join reader as r on r.party = e.target
    cross join facts as f
    join party as p on p.party = e.source
    join strength as s on s.ego = e.target and s.other = e.source and s.layer = 'all'
    left join topic as t on t.topic = e.topic
    where e.day between f.since and f.as_of and ($perspective = 'all' or e.visible)
),
done as (
    select
        e.ego as party,
        e.other as other,
        t.job as job,
        e.occurred_at as occurred_at,
        case
            when m.thanks and e.outgoing then 'thanked'
            when e.rating is not null and e.outgoing then 'rated'
            when m.refunds then 'refund or return'
            when m.asks and e.outgoing then 'asked again'
        end as outcome
    from contact as e
    join reader as r on r.party = e.ego
    join mark as m on m.kind = e.kind
    left join topic as t on t.topic = e.topic
    where (e.outgoing and (m.thanks or m.asks or e.rating is not null)) or m.refunds
),
to_source as (
    select d.party, d.other, d.occurred_at
    from done as d
    where d.outcome = 'thanked'
    group by d.party, d.other, d.occurred_at
),
on_job as (
    select d.party, d.job, d.occurred_at, min(d.outcome) as outcome
    from done as d
    where d.outcome <> 'thanked' and d.job is not null
    group by d.party, d.job, d.occurred_at
),
followed as (
    select
        p.source_class as source_class,
        p.job as job,
        case
            when a.occurred_at <= p.occurred_at + to_days($days::integer)
                and coalesce(a.occurred_at <= j.occurred_at, true) then 'thanked'
            when j.occurred_at <= p.occurred_at + to_days($days::integer) then j.outcome
            else 'none traced'
        end as outcome
    from piece as p
    asof left join to_source as a
        on a.party = p.party and a.other = p.source and a.occurred_at > p.occurred_at
    asof left join on_job as j
        on j.party = p.party and j.job = p.job and j.occurred_at > p.occurred_at
)
select
    f.source_class as source_class,
    f.job as job,
    f.outcome as outcome,
    count(*)::integer as n
from followed as f
group by f.source_class, f.job, f.outcome
order by f.source_class, f.job nulls last, f.outcome;
