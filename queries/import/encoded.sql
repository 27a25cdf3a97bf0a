-- step: every row of the file with ids for names, and whether it can be loaded
create or replace temp table encoded as
with row_of_log as (
    select
        r.row as row,
        r.line as line,
        r.occurred_at as occurred_at,
        a.id as source,
        b.id as target,
        c.id as channel,
        k.id as kind,
        t.id as topic,
        r.amount as amount,
        case when not is_missing(r.currency) then upper(clean_text(r.currency)) end as currency,
        r.rating as rating,
        nullif(trim(r.message_id), '') as message_id,
        case
            when r.recipients between 1 and 2147483647 and r.recipients = floor(r.recipients)
            then cast(r.recipients as integer)
        end as recipients,
        (r.amount is null and not is_missing(r.amount_text))
            or (r.rating is null and not is_missing(r.rating_text))
            or (
                not is_missing(r.recipients_text)
                and not coalesce(
                    r.recipients between 1 and 2147483647
                        and r.recipients = floor(r.recipients),
                    false
                )
            )
            or (not is_missing(r.source_type) and known_type(r.source_type) is null)
            or (not is_missing(r.target_type) and known_type(r.target_type) is null) as has_unread,
        r.fingerprint as fingerprint
    from log_row as r
    left join naming as a on a.raw = r.source
    left join naming as b on b.raw = r.target
    left join wording as c on c.subject = 'channel' and c.raw = r.channel
    left join wording as k on k.subject = 'kind' and k.raw = r.kind
    left join wording as t on t.subject = 'topic' and t.raw = r.topic
)
select
    r.*,
    r.source is null or r.target is null or r.occurred_at is null or ($strict and r.has_unread)
        as refused,
    r.source is not null
        and r.target is not null
        and r.occurred_at is not null
        and not ($strict and r.has_unread)
        and r.source <> r.target as usable
from row_of_log as r;
