-- step: guess kinds of this file by common words; a guess gives way to everything else
insert into stated_kind
with used as (
    select distinct e.kind as id
    from encoded as e
    where e.verdict = 'usable'
)
select distinct
    $batch as batch,
    $stated as stated,
    t.name as kind,
    v.nature as nature,
    v.asks as asks
from used as u
join term as t on t.subject = 'kind' and t.id = u.id
join vocabulary_kinds as v on v.word = plain_word(t.name)
order by t.name;
