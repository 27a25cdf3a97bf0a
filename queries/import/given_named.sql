-- step: the names of the company and its staff that the reader gave
create or replace temp table given_named as
select
    g.place as place,
    g.role as role,
    clean_name(g.name) as name
from read_csv(
    $path,
    auto_detect = false,
    delim = ',',
    quote = '"',
    escape = '"',
    header = true,
    columns = {'place': 'INTEGER', 'role': 'VARCHAR', 'name': 'VARCHAR'}
) as g;
