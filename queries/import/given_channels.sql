-- step: what a file says of channels
create or replace temp table given_channels as
select
    clean_text(g.channel) as channel,
    cast(nullif(g.owned, '') as boolean) as owned
from read_csv(
    $path,
    auto_detect = false,
    delim = ',',
    quote = '"',
    escape = '"',
    header = true,
    columns = {'channel': 'VARCHAR', 'owned': 'VARCHAR'}
) as g;
