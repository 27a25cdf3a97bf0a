-- step: guess kinds of this file by common words; a guess gives way to everything else
insert into stated_kind
select distinct
    $batch as batch,
    $stated as stated,
    t.name as kind,
    v.nature as nature,
    v.asks as asks
from used_term as u
join term as t on t.subject = u.subject and t.id = u.id
join vocabulary_kinds as v on v.word = plain_word(t.name)
where u.subject = 'kind'
order by t.name;
