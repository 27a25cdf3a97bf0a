-- question: Who is a customer by which of the definitions, and by which alone?
-- grain: one row a set of definitions that somebody meets, and no other; the largest first
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter buys integer = 1: so many purchases make a buyer
-- parameter serves integer = 1: so many services or answers make a person served
-- parameter relates integer = 3: so many interactions without an occasion make somebody who relates
-- parameter demands integer = 1: so many demands make somebody who demands value
-- column members text: the definitions, parted by commas; none for those who meet no definition
-- column definitions integer count: of definitions in the set
-- column n bigint count: parties that meet exactly these
with summed as (
    select
        c.party as party,
        sum(c.purchases) as purchases,
        sum(c.served) as served,
        sum(c.demands) as demands,
        case when sum(c.wrote) > 0 and sum(c.heard) > 0 then 1 else 0 end as two_way,
        coalesce(sum(c.wrote + c.heard) filter (where c.dealings = 0), 0) as talk,
        coalesce(sum(c.given) filter (where c.dealings = 0), 0) as given
    from conduct as c
    cross join span as s
    where c.day between coalesce($since, s.first_day) and coalesce($as_of, s.last_day)
    group by c.party
),
met as (
    select
        s.party as party,
        s.purchases >= $buys as buyer,
        s.served >= $serves as served,
        s.two_way * s.talk + s.given >= $relates as relates,
        s.demands >= $demands as demands
    from summed as s
)
select
    coalesce(
        nullif(
            concat_ws(
                ', ',
                case when m.buyer then 'buyer' end,
                case when m.served then 'person served' end,
                case when m.relates then 'relates without buying' end,
                case when m.demands then 'demands value' end
            ),
            ''
        ),
        'none'
    ) as members,
    (
        m.buyer::integer + m.served::integer + m.relates::integer + m.demands::integer
    )::integer as definitions,
    count(*) as n
from met as m
group by m.buyer, m.served, m.relates, m.demands
order by count(*) desc, definitions, members;
