-- step: keep how many ties went from which class to which, or stayed: no row at all is not measured
insert into class_change
select
    $batch as batch,
    m.was as was,
    m.became as became,
    count(*) as ties
from class_moved as m
group by m.was, m.became
order by m.was, m.became;
