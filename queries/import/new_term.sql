-- step: keep the new channels, kinds and topics that rows of this file have
insert into term
with used as (
    select 'channel' as subject, e.channel as id
    from encoded as e
    where e.verdict = 'usable'
    group by e.channel
    union all
    select 'kind' as subject, e.kind as id
    from encoded as e
    where e.verdict = 'usable'
    group by e.kind
    union all
    select 'topic' as subject, e.topic as id
    from encoded as e
    where e.verdict = 'usable'
    group by e.topic
)
select distinct
    w.id as id,
    w.subject as subject,
    w.name as name
from wording as w
join used as u on u.subject = w.subject and u.id = w.id
where w.is_new
order by w.subject, w.id;
