-- question: In which ways do customers give, each way a rule on what they did?
-- grain: one row a customer who gave knowledge, those who gave most first
-- parameter segment text = null: only customers of this segment
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- column party party: who gave
-- column given integer count: pieces of knowledge given
-- column receivers integer count: parties who received them
-- column on_service integer count: of these pieces, on a topic that somebody brought to the company as a service request, to others than the company
-- column company_kept integer count: social interactions with other persons, sent
-- column companions integer count: persons they went to
-- column in_public integer count: pieces given to a community, a review site or a publication
-- column thanked integer count: thanks and acceptances received
-- column bought integer count: purchases from the company
-- column helps_with_service boolean: on_service at least 5
-- column shares_know_how boolean: given at least 10, to at least 5 receivers
-- column keeps_company boolean: company_kept at least 20, to at least 3 companions
-- column is_seen_by_many boolean: in_public at least 5, or at least 15 receivers
-- column gives_without_return boolean: given at least 15, bought nothing, never thanked
-- note: a way of giving is a rule on what was done in the window; it says nothing of why
with facts as (
    select
        v.company as company,
        coalesce($since, s.first_day) as since,
        coalesce($as_of, s.last_day) as as_of
    from span as s
    cross join viewpoint as v
),
customer as (
    select p.party as party
    from party as p
    cross join facts as f
    left join structure as s on s.ego = f.company and s.other = p.party
    where p.role not in ('company', 'staff')
        and ($segment is null or p.segment = $segment)
        and case
            when f.company is null then p.type = 'person'
            else p.type in ('person', 'organisation') and s.other is not null
        end
),
service_topic as (
    select c.topic as topic
    from contact as c
    join facts as f on f.company = c.ego
    join kind as k on k.kind = c.kind
    where not c.outgoing and k.asks and k.nature = 'service' and c.topic is not null
    group by c.topic
),
gave as (
    select
        e.source as party,
        count(*) as given,
        count(distinct e.target) as receivers,
        count(*) filter (where s.topic is not null and e.target is distinct from f.company) as on_service,
        count(*) filter (
            where p.type in ('community', 'review site', 'publication')
        ) as in_public
    from flow as e
    join customer as c on c.party = e.source
    cross join facts as f
    join party as p on p.party = e.target
    left join service_topic as s on s.topic = e.topic
    where e.day between f.since and f.as_of
    group by e.source
),
mark as (
    select
        k.kind as kind,
        k.nature = 'social' as is_social,
        k.nature = 'transaction' as is_dealing,
        not k.asks
            and regexp_matches(
                lower(k.name), 'thank|accepted|dank|merci|gracias|grazie|obrigad|akzeptiert'
            ) as thanks
    from kind as k
),
person as (
    select p.party as party
    from party as p
    cross join facts as f
    where p.type = 'person' and p.party is distinct from f.company
),
meant as (
    select
        c.ego as party,
        c.other as other,
        c.outgoing and m.is_social as is_social,
        not c.outgoing and m.thanks as thanks,
        c.outgoing and m.is_dealing and coalesce(c.amount, 1.0::double) > 0 as is_dealing
    from contact as c
    join mark as m on m.kind = c.kind
    cross join facts as f
    where c.day between f.since and f.as_of
        and ((c.outgoing and (m.is_social or m.is_dealing)) or (not c.outgoing and m.thanks))
),
summed as (
    select
        m.party as party,
        m.other as other,
        count(*) filter (where m.is_social) as social,
        count(*) filter (where m.thanks) as thanked,
        count(*) filter (where m.is_dealing) as dealings
    from meant as m
    group by m.party, m.other
),
did as (
    select
        s.party as party,
        sum(s.social) filter (where p.party is not null) as company_kept,
        count(*) filter (where p.party is not null and s.social > 0) as companions,
        sum(s.thanked) as thanked,
        sum(s.dealings) filter (where s.other = f.company) as bought
    from summed as s
    cross join facts as f
    left join person as p on p.party = s.other
    group by s.party
)
select
    g.party as party,
    g.given::integer as given,
    g.receivers::integer as receivers,
    g.on_service::integer as on_service,
    coalesce(d.company_kept, 0)::integer as company_kept,
    coalesce(d.companions, 0)::integer as companions,
    g.in_public::integer as in_public,
    coalesce(d.thanked, 0)::integer as thanked,
    coalesce(d.bought, 0)::integer as bought,
    g.on_service >= 5 as helps_with_service,
    g.given >= 10 and g.receivers >= 5 as shares_know_how,
    coalesce(d.company_kept, 0) >= 20 and coalesce(d.companions, 0) >= 3 as keeps_company,
    g.in_public >= 5 or g.receivers >= 15 as is_seen_by_many,
    g.given >= 15 and coalesce(d.bought, 0) = 0 and coalesce(d.thanked, 0) = 0 as gives_without_return
from gave as g
left join did as d on d.party = g.party
order by g.given desc, g.party;
