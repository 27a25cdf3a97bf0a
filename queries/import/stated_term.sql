-- step: keep the channels, kinds and topics that only a small file has
insert into term
with said as (
    select 'channel' as subject, s.channel as name from stated_channel as s
    union
    select 'kind' as subject, s.kind as name from stated_kind as s
    union
    select 'topic' as subject, s.topic as name from stated_topic as s
),
fresh as (
    select
        s.subject as subject,
        s.name as name
    from said as s
    where not exists (select 1 from term as t where t.subject = s.subject and t.name = s.name)
)
select
    (select coalesce(max(t.id), 0) from term as t where t.subject = f.subject)
        + row_number() over (partition by f.subject order by f.name) as id,
    f.subject as subject,
    f.name as name
from fresh as f
order by f.subject, id;
