-- question: Which of the six traits of a social customer does each customer show?
-- grain: one row a customer, who shows most first
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
-- column party party: the customer
-- column hyper_connected boolean: tied to many, on many channels
-- column reaches_out boolean: sends to other customers and to influencers
-- column researches boolean: asks in many months
-- column shares boolean: carries knowledge to many outside the company, and openly
-- column expects boolean: asks the company often
-- column controls boolean: before each purchase asks somebody outside the company
-- column n integer count: of the traits shown
-- note: a trait is null where this log cannot show it: a one-centred log shows only whether the company is asked
select
    t.party as party,
    t.hyper_connected as hyper_connected,
    t.reaches_out as reaches_out,
    t.researches as researches,
    t.shares as shares,
    t.expects as expects,
    t.controls as controls,
    t.n as n
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
order by t.n desc, t.party;
