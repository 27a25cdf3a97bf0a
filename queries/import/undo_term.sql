-- step: forget the channels, kinds and topics that nothing refers to any more
delete from term
where (subject, id) not in (
    select ('channel', i.channel) from interaction as i where i.channel is not null
    union
    select ('kind', i.kind) from interaction as i where i.kind is not null
    union
    select ('topic', i.topic) from interaction as i where i.topic is not null
    union
    select ('channel', f.channel) from folded as f where f.channel is not null
    union
    select ('kind', f.kind) from folded as f where f.kind is not null
    union
    select ('topic', f.topic) from folded as f where f.topic is not null
)
and (subject, name) not in (
    select ('channel', s.channel) from stated_channel as s where s.batch is not null
    union
    select ('kind', s.kind) from stated_kind as s where s.batch is not null
    union
    select ('topic', s.topic) from stated_topic as s where s.batch is not null
);
