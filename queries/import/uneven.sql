-- step: rows with more or fewer cells than the header, as the careful reader found them
create or replace temp table uneven as
select
    u.line as line,
    u.last_line as last_line,
    u.cells as cells
from read_csv(
    $path,
    auto_detect = false,
    delim = ',',
    quote = '"',
    escape = '"',
    header = true,
    columns = {'line': 'BIGINT', 'last_line': 'BIGINT', 'cells': 'BIGINT'}
) as u;
