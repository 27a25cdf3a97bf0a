-- step: what a file says of topics
create or replace temp table given_topics as
select
    clean_text(g.topic) as topic,
    nullif(g.job, '') as job
from read_csv(
    $path,
    auto_detect = false,
    delim = ',',
    quote = '"',
    escape = '"',
    header = true,
    columns = {'topic': 'VARCHAR', 'job': 'VARCHAR'}
) as g;
