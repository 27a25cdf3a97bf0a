-- step: what the times that were not read yet look like: digits as 9, letters in lower case
with written as (
    select
        clean_text(r.occurred_text) as text,
        r.line as line
    from log_row as r
    where r.occurred_at is null and not is_missing(r.occurred_text)
),
shaped as (
    select
        lower(regexp_replace(w.text, '\d', '9', 'g')) as shape,
        regexp_extract(w.text, '(\d{1,2})[./-](\d{1,2})[./-]\d', ['first', 'second']) as ends,
        w.text as text,
        w.line as line
    from written as w
)
select
    s.shape as shape,
    count(*) as rows,
    max(try_cast(s.ends.first as integer)) as first,
    max(try_cast(s.ends.second as integer)) as second,
    min_by(s.text, s.line) as example,
    min(s.line) as line
from shaped as s
group by s.shape
order by rows desc, s.shape
limit 10000;
