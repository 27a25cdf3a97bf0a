-- step: whether all numbers are written plainly, and whether a point in one can only be decimal
with written as (
    select r.amount_text as text from log_row as r where r.amount_text <> ''
    union all
    select r.rating_text as text from log_row as r where r.rating_text <> ''
    union all
    select r.recipients_text as text from log_row as r where r.recipients_text <> ''
)
select
    count(*) filter (where try_cast(w.text as double) is null) as odd,
    count(*) filter (where contains(w.text, '.')) as pointed,
    count(*) filter (
        where contains(w.text, '.')
        and (
            length(w.text) - strpos(w.text, '.') <> 3
            or strpos(w.text, '.') > 5
            or starts_with(w.text, '0.')
        )
    ) as certain
from written as w;
