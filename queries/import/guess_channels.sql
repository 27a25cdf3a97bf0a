-- step: guess channels of this file by common words; a guess gives way to everything else
insert into stated_channel
select distinct
    $batch as batch,
    $stated as stated,
    t.name as channel,
    v.owned as owned
from used_term as u
join term as t on t.subject = u.subject and t.id = u.id
join vocabulary_channels as v on v.word = plain_word(t.name)
where u.subject = 'channel'
order by t.name;
