-- step: every spelling of a channel, kind and topic in the file, the name it is kept as, and its id
create or replace temp table wording as
with spelling as (
    select 'channel' as subject, r.channel as raw from log_row as r group by r.channel
    union all
    select 'kind' as subject, r.kind as raw from log_row as r group by r.kind
    union all
    select 'topic' as subject, r.topic as raw from log_row as r group by r.topic
),
cleaned as (
    select
        s.subject as subject,
        s.raw as raw,
        clean_text(s.raw) as name
    from spelling as s
    where not is_missing(s.raw)
),
fresh as (
    select distinct
        c.subject as subject,
        c.name as name
    from cleaned as c
    where not exists (select 1 from term as t where t.subject = c.subject and t.name = c.name)
),
numbered as (
    select
        f.subject as subject,
        f.name as name,
        (select coalesce(max(t.id), 0) from term as t where t.subject = f.subject)
            + row_number() over (partition by f.subject order by f.name) as id
    from fresh as f
)
select
    c.subject as subject,
    c.raw as raw,
    c.name as name,
    cast(coalesce(t.id, n.id) as integer) as id,
    n.id is not null as is_new
from cleaned as c
left join term as t on t.subject = c.subject and t.name = c.name
left join numbered as n on n.subject = c.subject and n.name = c.name;
