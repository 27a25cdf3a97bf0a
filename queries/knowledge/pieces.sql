-- question: Which pieces of knowledge are these, and where do they stand in the files?
-- grain: one row a piece of knowledge, the latest first
-- needs: ties of party
-- parameter party party = null: who received it; null is all customers together
-- parameter segment text = null: only customers of this segment, if no party is named
-- parameter source party = null: only from this party
-- parameter source_class text = null: only from this class of source
-- parameter job text = null: only for this job
-- parameter topic text = null: only on this topic
-- parameter perspective text = all: all, or visible for the interactions that the company can see
-- parameter most integer = 200: so many rows
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column occurred_at timestamp UTC: when
-- column source party: who gave it
-- column target party: who received it
-- column source_class text: what the source is to the receiver
-- column kind text: what was done
-- column topic text: about what
-- column job text: what that topic is for
-- column visible boolean: the company is an end of it or owns the channel
-- column file text: the file it came from
-- column line bigint: the line of that file
-- column all_rows bigint count: pieces that fit, also those beyond the rows given
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
piece as (
    select
        e.*,
        t.name as topic_name,
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
    where e.day between f.since and f.as_of
        and ($perspective = 'all' or e.visible)
        and ($source is null or e.source = $source)
)
select
    p.occurred_at as occurred_at,
    p.source as source,
    p.target as target,
    p.source_class as source_class,
    k.name as kind,
    p.topic_name as topic,
    p.job as job,
    p.visible as visible,
    b.file as file,
    p.line as line,
    count(*) over () as all_rows
from piece as p
join batch as b on b.batch = p.batch
join kind as k on k.kind = p.kind
where ($source_class is null or p.source_class = $source_class)
    and ($job is null or p.job = $job)
    and ($topic is null or p.topic_name = $topic)
order by p.occurred_at desc, b.batch, p.line, p.target
limit $most;
