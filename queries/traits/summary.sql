-- question: How many customers show each trait of a social customer, and how many all that this log can show?
-- grain: one row a trait, and one for all of them together
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter parties integer = 24: hyper-connected: tied to at least so many
-- parameter channels integer = 6: hyper-connected: on at least so many channels
-- parameter customers integer = 8: reaches out: sent something to at least so many other customers
-- parameter influencers integer = 2: reaches out: and to at least so many of segment influencer
-- parameter months integer = 18: researches: asked in at least so many calendar months
-- parameter shared integer = 12: shares: carried knowledge outside the company at least so often
-- parameter shared_with integer = 6: shares: to at least so many parties
-- parameter shared_openly integer = 3: shares: to a community or review site at least so often
-- parameter asked integer = 8: expects: asked the company at least so often
-- parameter purchases integer = 3: controls: bought from the company at least so often
-- parameter days_before integer = 45: controls: asked somebody else so many days before each purchase
-- column trait text: the trait, or all
-- column observable boolean: this log can show it; for all: it can show all six
-- column n bigint count: customers that show it; for all: that show every trait which the log can show
-- column share double share: of the customers; null where nothing can be shown
-- column customers bigint count: customers
with met as (
    select t.*
    from trait_met(
    $since,
    $as_of,
    $parties,
    $channels,
    $customers,
    $influencers,
    $months,
    $shared,
    $shared_with,
    $shared_openly,
    $asked,
    $purchases,
    $days_before
) as t
),
counted as (
    select
        count(*) as customers,
        count(m.hyper_connected) > 0 as has_hyper_connected,
        count(m.reaches_out) > 0 as has_reaches_out,
        count(m.researches) > 0 as has_researches,
        count(m.shares) > 0 as has_shares,
        count(m.expects) > 0 as has_expects,
        count(m.controls) > 0 as has_controls,
        count(*) filter (where m.hyper_connected) as hyper_connected,
        count(*) filter (where m.reaches_out) as reaches_out,
        count(*) filter (where m.researches) as researches,
        count(*) filter (where m.shares) as shares,
        count(*) filter (where m.expects) as expects,
        count(*) filter (where m.controls) as controls,
        count(*) filter (
            where coalesce(m.hyper_connected, true)
                and coalesce(m.reaches_out, true)
                and coalesce(m.researches, true)
                and coalesce(m.shares, true)
                and coalesce(m.expects, true)
                and coalesce(m.controls, true)
                and m.n > 0
        ) as every
    from met as m
),
listed as (
    select 1 as place, 'hyper-connected' as trait, c.has_hyper_connected as observable, c.hyper_connected as n, c.customers as customers, false as some
    from counted as c
    union all
    select 2, 'reaches out to peers and influencers', c.has_reaches_out, c.reaches_out, c.customers, false
    from counted as c
    union all
    select 3, 'researches constantly', c.has_researches, c.researches, c.customers, false
    from counted as c
    union all
    select 4, 'shares what they think', c.has_shares, c.shares, c.customers, false
    from counted as c
    union all
    select 5, 'expects the company to engage', c.has_expects, c.expects, c.customers, false
    from counted as c
    union all
    select 6, 'controls the buying cycle', c.has_controls, c.controls, c.customers, false
    from counted as c
    union all
    select
        7,
        'all',
        c.has_hyper_connected
            and c.has_reaches_out
            and c.has_researches
            and c.has_shares
            and c.has_expects
            and c.has_controls,
        c.every,
        c.customers,
        c.has_hyper_connected
            or c.has_reaches_out
            or c.has_researches
            or c.has_shares
            or c.has_expects
            or c.has_controls
    from counted as c
)
select
    l.trait as trait,
    l.observable as observable,
    l.n as n,
    case
        when l.customers > 0 and (l.observable or (l.trait = 'all' and l.some)) then l.n / l.customers
    end as share,
    l.customers as customers
from listed as l
order by l.place;
