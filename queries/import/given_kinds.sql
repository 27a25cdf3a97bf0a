-- step: what a file says of kinds
create or replace temp table given_kinds as
select
    clean_text(g.kind) as kind,
    nullif(g.nature, '') as nature,
    cast(nullif(g.asks, '') as boolean) as asks
from read_csv(
    $path,
    auto_detect = false,
    delim = ',',
    quote = '"',
    escape = '"',
    header = true,
    columns = {'kind': 'VARCHAR', 'nature': 'VARCHAR', 'asks': 'VARCHAR'}
) as g;
