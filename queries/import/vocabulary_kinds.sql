-- step: common words for kinds
create or replace temp table vocabulary_kinds as
select
    g.word as word,
    g.nature as nature,
    g.asks as asks
from read_csv(
    $path,
    auto_detect = false,
    delim = ',',
    quote = '"',
    escape = '"',
    header = true,
    columns = {'word': 'VARCHAR', 'nature': 'VARCHAR', 'asks': 'BOOLEAN'}
) as g;
