-- step: every refused row with the first field that was the reason, and every dropped value
create or replace temp table refused as
with judged as (
    select
        e.row as row,
        e.line as line,
        e.refused as is_refused,
        e.source is null as no_source,
        e.target is null as no_target,
        e.occurred_at is null as no_time,
        e.has_unread as has_unread
    from encoded as e
    where e.refused or (e.has_unread and e.usable)
),
written as (
    select
        j.*,
        r.last_line as last_line,
        r.source as source,
        r.target as target,
        r.occurred_text as occurred_text,
        r.amount_text as amount_text,
        r.rating_text as rating_text,
        r.recipients_text as recipients_text,
        r.source_type as source_type,
        r.target_type as target_type,
        r.amount is null and not is_missing(r.amount_text) as bad_amount,
        r.rating is null and not is_missing(r.rating_text) as bad_rating,
        not coalesce(
            r.recipients between 1 and 2147483647 and r.recipients = floor(r.recipients), false
        ) and not is_missing(r.recipients_text) as bad_recipients,
        known_type(r.source_type) is null and not is_missing(r.source_type) as bad_source_type,
        known_type(r.target_type) is null and not is_missing(r.target_type) as bad_target_type
    from judged as j
    join log_row as r on r.row = j.row
),
unread as (
    select w.row, w.line, w.last_line, w.is_refused, 3 as turn, 'amount' as field, w.amount_text as value
    from written as w
    where w.bad_amount
    union all
    select w.row, w.line, w.last_line, w.is_refused, 4 as turn, 'rating' as field, w.rating_text as value
    from written as w
    where w.bad_rating
    union all
    select
        w.row, w.line, w.last_line, w.is_refused, 5 as turn, 'recipients' as field,
        w.recipients_text as value
    from written as w
    where w.bad_recipients
    union all
    select
        w.row, w.line, w.last_line, w.is_refused, 6 as turn, 'source_type' as field,
        w.source_type as value
    from written as w
    where w.bad_source_type
    union all
    select
        w.row, w.line, w.last_line, w.is_refused, 7 as turn, 'target_type' as field,
        w.target_type as value
    from written as w
    where w.bad_target_type
),
reason as (
    select
        -u.line as row, u.line, u.last_line, true as is_refused, 0 as turn, 'row' as field,
        cast(u.cells as text) as value,
        case when u.cells > $width then 'more cells than the header' else 'fewer cells than the header' end
            as reason
    from uneven as u
    union all
    select
        w.row, w.line, w.last_line, w.is_refused, 0 as turn, 'source' as field, w.source as value,
        'source is missing' as reason
    from written as w
    where w.no_source
    union all
    select
        w.row, w.line, w.last_line, w.is_refused, 1 as turn, 'target' as field, w.target as value,
        'target is missing' as reason
    from written as w
    where w.no_target
    union all
    select
        w.row, w.line, w.last_line, w.is_refused, 2 as turn, 'occurred_at' as field,
        w.occurred_text as value,
        case
            when is_missing(w.occurred_text) then 'occurred_at is missing'
            else 'occurred_at cannot be read'
        end as reason
    from written as w
    where w.no_time
    union all
    select
        u.row, u.line, u.last_line, u.is_refused, u.turn, u.field, u.value,
        u.field || ' cannot be read' as reason
    from unread as u
)
select
    r.line as line,
    r.last_line as last_line,
    r.field as field,
    r.value as value,
    r.reason as reason,
    case when r.is_refused then 'row refused' else 'value dropped' end as outcome
from reason as r
qualify not r.is_refused or row_number() over (partition by r.row order by r.turn) = 1;
