-- step: which party each of these ids is, where some were merged since they were read
select
    i.id as id,
    coalesce(s.party, i.id)::integer as party
from identity as i
left join same as s on s.id = i.id
where i.id in (select unnest($parties::integer[]));
