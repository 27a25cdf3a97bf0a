-- step: the checked rows of a file without times: who says how close whom is, or a weight
create or replace temp table declared_row as
select
    g.line as line,
    g.source as source,
    g.target as target,
    nullif(g.source_type, '') as source_type,
    nullif(g.target_type, '') as target_type,
    cast(nullif(g.closeness, '') as double) as closeness,
    cast(nullif(g.weight, '') as double) as weight,
    nullif(g.job, '') as job,
    nullif(g.often, '') as often,
    g.fingerprint as fingerprint
from read_csv(
    $path,
    auto_detect = false,
    delim = ',',
    quote = '"',
    escape = '"',
    header = true,
    max_line_size = $longest,
    columns = {
        'line': 'BIGINT', 'source': 'VARCHAR', 'target': 'VARCHAR', 'source_type': 'VARCHAR',
        'target_type': 'VARCHAR', 'closeness': 'VARCHAR', 'weight': 'VARCHAR', 'job': 'VARCHAR',
        'often': 'VARCHAR', 'fingerprint': 'UBIGINT'
    }
) as g;
