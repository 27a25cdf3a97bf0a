-- step: which of the six traits each customer shows, null where the log cannot show a trait
-- A macro over trait_evidence; its thresholds are the reader's to move.
create or replace macro trait_met(
    from_day,
    to_day,
    least_parties,
    least_channels,
    least_customers,
    least_influencers,
    least_months,
    least_shared,
    least_shared_with,
    least_shared_openly,
    least_asked,
    least_purchases,
    days_before
) as table
with bounds as (
    select
        coalesce(from_day, s.first_day) as since,
        coalesce(to_day, s.last_day) as as_of
    from span as s
),
used as (
    select distinct
        k.nature as nature,
        k.asks as asks
    from contact as c
    join kind as k on k.kind = c.kind
    cross join bounds as b
    where c.outgoing and c.day between b.since and b.as_of
),
log as (
    select
        v.viewpoint = 'two-centred' as is_open,
        (
            select count(distinct c.channel)
            from contact as c
            cross join bounds as b
            where c.outgoing and c.day between b.since and b.as_of
        ) as channels,
        (select count(*) > 0 from party as p where p.segment = 'influencer') as has_influencers,
        (select count(*) > 0 from used as u where u.nature = 'knowledge' and u.asks) as has_questions,
        (select count(*) > 0 from used as u where u.nature = 'knowledge' and not u.asks) as has_answers,
        (select count(*) > 0 from used as u where u.asks) as has_asking,
        (select count(*) > 0 from used as u where u.nature = 'transaction') as has_purchases,
        (
            select date_diff('month', b.since, b.as_of) + 1
            from bounds as b
        ) as months
    from viewpoint as v
    where v.company is not null
),
shown as (
    select
        l.is_open and l.channels >= least_channels as hyper_connected,
        l.is_open and l.has_influencers as reaches_out,
        l.is_open and l.has_questions and l.months >= least_months as researches,
        l.is_open and l.has_answers as shares,
        l.has_asking as expects,
        l.is_open and l.has_questions and l.has_purchases as controls
    from log as l
),
met as (
    select
        e.party as party,
        case
            when s.hyper_connected then e.parties >= least_parties and e.channels >= least_channels
        end as hyper_connected,
        case
            when s.reaches_out
            then e.customers_reached >= least_customers
                and e.influencers_reached >= least_influencers
        end as reaches_out,
        case when s.researches then e.months_asked >= least_months end as researches,
        case
            when s.shares
            then e.shared >= least_shared
                and e.shared_with >= least_shared_with
                and e.shared_openly >= least_shared_openly
        end as shares,
        case when s.expects then e.asked_company >= least_asked end as expects,
        case when s.controls then e.purchases >= least_purchases and e.informed end as controls
    from trait_evidence(from_day, to_day, days_before) as e
    cross join shown as s
)
select
    m.*,
    (
        coalesce(m.hyper_connected, false)::integer
        + coalesce(m.reaches_out, false)::integer
        + coalesce(m.researches, false)::integer
        + coalesce(m.shares, false)::integer
        + coalesce(m.expects, false)::integer
        + coalesce(m.controls, false)::integer
    )::integer as n
from met as m;
