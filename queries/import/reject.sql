-- step: keep the refused rows and the dropped values, with the row as it stood
insert into reject
select
    $batch as batch,
    r.line as line,
    r.field as field,
    r.value as value,
    r.reason as reason,
    t.text as "row",
    r.outcome as outcome
from refused as r
left join read_csv(
    $path,
    auto_detect = false,
    delim = ',',
    quote = '"',
    escape = '"',
    header = true,
    max_line_size = $longest,
    columns = {'line': 'BIGINT', 'text': 'VARCHAR'}
) as t on t.line = r.line
order by r.line, r.field;
