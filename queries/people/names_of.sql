-- step: every name of some parties, with those that were merged into them
select
    i.id as id,
    i.name as name,
    i.key as key
from identity as i
left join same as m on m.id = i.id
where coalesce(m.party, i.id) in (select unnest($parties::integer[]))
order by i.id;
