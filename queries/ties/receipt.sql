-- question: Which interactions is this tie made of, and where do they stand in the files?
-- grain: one row an interaction between the two, oldest first
-- parameter party party: one end
-- parameter other party: the other end
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter layer text = all: all, personal or dealings
-- column occurred_at timestamp UTC: when
-- column outgoing boolean: from the party toward the other
-- column channel text: on which channel
-- column kind text: what was done
-- column nature text: what that kind is for
-- column topic text: about what
-- column visible boolean: the company is an end of it or owns the channel
-- column file text: the file it came from
-- column line bigint: the line of that file
-- column weight double: 1 / recipients
select
    c.occurred_at as occurred_at,
    c.outgoing as outgoing,
    h.name as channel,
    k.name as kind,
    k.nature as nature,
    t.name as topic,
    c.visible as visible,
    b.file as file,
    c.line as line,
    c.weight as weight
from contact as c
cross join span as s
join batch as b on b.batch = c.batch
left join channel as h on h.channel = c.channel
left join kind as k on k.kind = c.kind
left join topic as t on t.topic = c.topic
where c.ego = $party
    and c.other = $other
    and c.day between coalesce($since, s.first_day) and coalesce($as_of, s.last_day)
    and case $layer when 'personal' then c.layer = 1 when 'dealings' then c.layer = 2 else true end
order by c.occurred_at, b.batch, c.line;
