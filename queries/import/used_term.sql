-- step: the channels, kinds and topics that the rows of this file have
create or replace temp table used_term as
select
    'channel' as subject,
    e.channel as id
from encoded as e
where e.usable
group by e.channel
union all
select
    'kind' as subject,
    e.kind as id
from encoded as e
where e.usable
group by e.kind
union all
select
    'topic' as subject,
    e.topic as id
from encoded as e
where e.usable
group by e.topic;
