-- step: whose jobs these are: persons and organisations with a tie to the company; without one every person
create or replace temp table job_customer as
select p.party as party
from party as p
cross join viewpoint as v
left join structure as s on s.ego = v.company and s.other = p.party
where p.role not in ('company', 'staff')
    and case
        when v.company is null then p.type = 'person'
        else p.type in ('person', 'organisation') and s.other is not null
    end;
