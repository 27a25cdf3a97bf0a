-- step: what each party did on each day, as far as it tells what kind of customer it is
-- One row a customer and a day. A customer is here every person or organisation that the company
-- has a tie with; without a company nobody is one.
create or replace view conduct as
with customer as (
    select s.other as party
    from structure as s
    join viewpoint as v on v.company = s.ego
    join party as p on p.party = s.other
    where p.type in ('person', 'organisation') and p.role not in ('company', 'staff')
)
select
    c.ego as party,
    c.day as day,
    count(*) filter (
        where c.other = v.company
            and c.outgoing
            and k.nature = 'transaction'
            and not k.asks
            and coalesce(c.amount, 1) > 0
    ) as purchases,
    count(*) filter (
        where c.other = v.company
            and not c.outgoing
            and k.nature in ('service', 'knowledge')
            and not k.asks
    ) as served,
    count(*) filter (
        where (c.other = v.company and c.outgoing and k.asks)
            or (
                c.outgoing
                and k.nature = 'knowledge'
                and not k.asks
                and o.type in ('product', 'review site')
            )
    ) as demands,
    count(*) filter (where c.other = v.company and c.outgoing and k.nature = 'social') as wrote,
    count(*) filter (where c.other = v.company and not c.outgoing and k.nature = 'social') as heard,
    count(*) filter (
        where c.outgoing
            and k.nature = 'knowledge'
            and not k.asks
            and (c.other = v.company or u.party is not null)
    ) as given,
    count(*) filter (
        where c.other = v.company and k.nature in ('transaction', 'service', 'promotion')
    ) as dealings
from contact as c
join kind as k on k.kind = c.kind
join customer as e on e.party = c.ego
join party as o on o.party = c.other
cross join viewpoint as v
left join customer as u on u.party = c.other
group by c.ego, c.day;
