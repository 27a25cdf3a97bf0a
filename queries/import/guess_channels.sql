-- step: guess channels of this file by common words; a guess gives way to everything else
insert into stated_channel
with used as (
    select distinct e.channel as id
    from encoded as e
    where e.verdict = 'usable'
)
select distinct
    $batch as batch,
    $stated as stated,
    t.name as channel,
    v.owned as owned
from used as u
join term as t on t.subject = 'channel' and t.id = u.id
join vocabulary_channels as v on v.word = plain_word(t.name)
order by t.name;
