-- step: keep the new channels, kinds and topics that rows of this file have
insert into term
select distinct
    w.id as id,
    w.subject as subject,
    w.name as name
from wording as w
join used_term as u on u.subject = w.subject and u.id = w.id
where w.is_new
order by w.subject, w.id;
