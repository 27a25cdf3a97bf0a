-- step: what a file says of parties
create or replace temp table given_parties as
select
    clean_name(g.name) as name,
    nullif(g.type, '') as type,
    nullif(g.role, '') as role,
    nullif(g.segment, '') as segment,
    nullif(g.household, '') as household
from read_csv(
    $path,
    auto_detect = false,
    delim = ',',
    quote = '"',
    escape = '"',
    header = true,
    columns = {'name': 'VARCHAR', 'type': 'VARCHAR', 'role': 'VARCHAR', 'segment': 'VARCHAR', 'household': 'VARCHAR'}
) as g;
