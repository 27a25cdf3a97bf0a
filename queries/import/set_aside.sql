-- step: note the rows that a recipe set aside among the refused ones
insert into refused
select
    a.line as line,
    a.line as last_line,
    'row' as field,
    null as value,
    a.reason as reason,
    'row refused' as outcome
from read_csv(
    $path,
    auto_detect = false,
    delim = ',',
    quote = '"',
    escape = '"',
    header = true,
    columns = {'line': 'BIGINT', 'reason': 'VARCHAR'}
) as a;
