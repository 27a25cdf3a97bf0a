-- step: of each row only its line and the reason are kept
insert into reject by name
select
    g.batch as batch,
    g.line as line,
    'row' as field,
    null as value,
    'about somebody who was erased' as reason,
    null as "row",
    'row refused' as outcome
from gone_row as g
order by g.batch, g.line;
