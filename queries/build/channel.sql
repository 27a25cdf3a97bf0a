-- step: every channel, and whether the company owns it
create or replace table channel as
with said as (
    select
        s.channel as name,
        max_by(s.owned, s.stated) filter (where s.owned is not null) as owned
    from stated_channel as s
    group by s.channel
)
select
    t.id as channel,
    t.name as name,
    coalesce(s.owned, false) as owned
from term as t
left join said as s on s.name = t.name
where t.subject = 'channel'
order by t.id;
