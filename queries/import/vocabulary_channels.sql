-- step: common words for channels
create or replace temp table vocabulary_channels as
select
    g.word as word,
    g.owned as owned
from read_csv(
    $path,
    auto_detect = false,
    delim = ',',
    quote = '"',
    escape = '"',
    header = true,
    columns = {'word': 'VARCHAR', 'owned': 'BOOLEAN'}
) as g;
