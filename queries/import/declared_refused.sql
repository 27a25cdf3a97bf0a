-- step: the rows of a file without times that were refused, and the values that were dropped, with the reason
create or replace temp table refused as
select
    g.line as line,
    g.last_line as last_line,
    g.field as field,
    nullif(g.value, '') as value,
    g.reason as reason,
    g.outcome as outcome
from read_csv(
    $path,
    auto_detect = false,
    delim = ',',
    quote = '"',
    escape = '"',
    header = true,
    max_line_size = $longest,
    columns = {
        'line': 'BIGINT', 'last_line': 'BIGINT', 'field': 'VARCHAR', 'value': 'VARCHAR',
        'reason': 'VARCHAR', 'outcome': 'VARCHAR'
    }
) as g;
