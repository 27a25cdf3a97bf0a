-- step: every kind of interaction, its nature, and whether it asks
create or replace table kind as
with said as (
    select
        s.kind as name,
        max_by(s.nature, s.stated) filter (where s.nature is not null) as nature,
        max_by(s.asks, s.stated) filter (where s.asks is not null) as asks
    from stated_kind as s
    group by s.kind
)
select
    t.id as kind,
    t.name as name,
    s.nature as nature,
    coalesce(s.asks, false) as asks
from term as t
left join said as s on s.name = t.name
where t.subject = 'kind'
order by t.id;
