-- step: what speaks for each of the six traits, customer by customer, between two days
-- A macro, because the days before a purchase that count are the reader's to move. A customer is
-- every person or organisation that the company has a tie with.
create or replace macro trait_evidence(from_day, to_day, days_before) as table
with bounds as (
    select
        coalesce(from_day, s.first_day) as since,
        coalesce(to_day, s.last_day) as as_of
    from span as s
),
customer as (
    select s.other as party
    from structure as s
    join viewpoint as v on v.company = s.ego
    join party as p on p.party = s.other
    where p.type in ('person', 'organisation') and p.role not in ('company', 'staff')
),
did as (
    select
        c.ego as party,
        c.other as other,
        c.outgoing as outgoing,
        c.day as day,
        c.occurred_at as occurred_at,
        c.channel as channel,
        c.amount as amount,
        k.nature as nature,
        k.asks as asks,
        c.other = v.company as with_company,
        o.type as type,
        o.segment = 'influencer' as to_influencer,
        u.party is not null as to_customer
    from contact as c
    join customer as e on e.party = c.ego
    join party as o on o.party = c.other
    left join kind as k on k.kind = c.kind
    left join customer as u on u.party = c.other
    cross join viewpoint as v
    cross join bounds as b
    where c.day between b.since and b.as_of
),
asked_outside as (
    select distinct
        d.party as party,
        d.occurred_at as occurred_at
    from did as d
    where d.outgoing and d.asks and d.nature = 'knowledge' and not d.with_company
),
bought as (
    select distinct
        d.party as party,
        d.occurred_at as occurred_at
    from did as d
    where d.outgoing
        and d.with_company
        and d.nature = 'transaction'
        and not d.asks
        and coalesce(d.amount, 1) > 0
),
informed as (
    select
        b.party as party,
        bool_and(
            exists (
                select 1
                from asked_outside as a
                where a.party = b.party
                    and a.occurred_at < b.occurred_at
                    and a.occurred_at >= b.occurred_at - to_days(days_before)
            )
        ) as before_each
    from bought as b
    group by b.party
)
select
    d.party as party,
    count(distinct d.other) as parties,
    count(distinct d.channel) as channels,
    count(distinct d.other) filter (where d.outgoing and d.to_customer) as customers_reached,
    count(distinct d.other) filter (where d.outgoing and d.to_influencer) as influencers_reached,
    count(distinct date_trunc('month', d.day)) filter (
        where d.outgoing and d.asks and d.nature = 'knowledge'
    ) as months_asked,
    count(*) filter (
        where d.outgoing and not d.asks and d.nature = 'knowledge' and not d.with_company
    ) as shared,
    count(distinct d.other) filter (
        where d.outgoing and not d.asks and d.nature = 'knowledge' and not d.with_company
    ) as shared_with,
    count(*) filter (
        where d.outgoing
            and not d.asks
            and d.nature = 'knowledge'
            and d.type in ('community', 'review site')
    ) as shared_openly,
    count(*) filter (where d.outgoing and d.asks and d.with_company) as asked_company,
    count(*) filter (
        where d.outgoing
            and d.with_company
            and d.nature = 'transaction'
            and not d.asks
            and coalesce(d.amount, 1) > 0
    ) as purchases,
    coalesce(any_value(i.before_each), false) as informed
from did as d
left join informed as i on i.party = d.party
group by d.party;
