-- step: how every asking turned out, by one outcome; null where it cannot be judged
-- rating: the first rating given on the same job. thanked: whether whoever answered was thanked after it.
-- again: whether the customer asked about the same job on a later day. refund: whether one followed.
-- A thing that may still come within the days is not judged yet; without thanks or refunds anywhere, none is.
create or replace temp macro judged_asking(wanted, within_days) as table
with had as (
    select
        bool_or(o.is_thanks) as thanks,
        bool_or(o.is_refund) as refund
    from job_outcome as o
)
select
    a.asking as asking,
    a.party as party,
    a.place as place,
    a.source_class as source_class,
    a.answered_at <= a.occurred_at + to_days(within_days) as is_answered,
    case wanted
        when 'rating' then
            case when a.rated_at <= a.occurred_at + to_days(within_days) then a.rating end
        when 'thanked' then
            case
                when h.thanks
                    and a.answered_at <= a.occurred_at + to_days(within_days)
                    and a.seen_days - date_diff('day', a.occurred_at, a.answered_at) >= within_days
                    then coalesce(a.thanked_at <= a.answered_at + to_days(within_days), false)::integer
            end
        when 'again' then
            case when a.seen_days >= within_days
                then coalesce(a.again_day <= a.day + within_days, false)::integer end
        when 'refund' then
            case when h.refund and a.seen_days >= within_days
                then coalesce(a.refunded_at <= a.occurred_at + to_days(within_days), false)::integer end
    end::double as value
from asked as a
cross join had as h;
