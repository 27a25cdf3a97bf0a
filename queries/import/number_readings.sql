-- step: in how many numbers a comma, a point or either can be the decimal mark
with written as (
    select r.amount_text as text, r.line as line from log_row as r
    union all
    select r.rating_text as text, r.line as line from log_row as r
    union all
    select r.recipients_text as text, r.line as line from log_row as r
),
bare as (
    select
        bare_number(w.text) as text,
        w.text as written,
        w.line as line
    from written as w
    where not is_missing(w.text)
),
judged as (
    select
        b.written as written,
        b.line as line,
        regexp_full_match(b.text, '[+-]?[\d.]*,(\d{1,2}|\d{4,})?')
            or regexp_full_match(b.text, '[+-]?(0*|\d{4,}),\d{3}')
            or regexp_full_match(b.text, '[+-]?\d{1,3}(\.\d{3}){2,}')
            or regexp_full_match(b.text, '[+-]?\d{1,3}(\.\d{3})+,\d*') as is_comma,
        regexp_full_match(b.text, '[+-]?[\d,]*\.(\d{1,2}|\d{4,})?')
            or regexp_full_match(b.text, '[+-]?(0*|\d{4,})\.\d{3}')
            or regexp_full_match(b.text, '[+-]?\d{1,3}(,\d{3}){2,}')
            or regexp_full_match(b.text, '[+-]?\d{1,3}(,\d{2,3})*,\d{3}\.\d*') as is_point,
        regexp_full_match(b.text, '[+-]?[1-9]\d{0,2}[.,]\d{3}') as is_either
    from bare as b
)
select
    count(*) filter (where j.is_comma) as comma,
    count(*) filter (where j.is_point) as point,
    count(*) filter (where j.is_either) as either,
    coalesce(
        min_by(j.written, j.line) filter (where j.is_either),
        min_by(j.written, j.line) filter (where j.is_comma)
    ) as example,
    coalesce(
        min(j.line) filter (where j.is_either),
        min(j.line) filter (where j.is_comma)
    ) as line
from judged as j;
