-- step: what followed every piece of knowledge, by one outcome; null where it cannot be judged; as for askings
create or replace temp macro judged_receipt(wanted, within_days) as table
with had as (
    select
        bool_or(o.is_thanks) as thanks,
        bool_or(o.is_refund) as refund
    from job_outcome as o
)
select
    r.party as party,
    r.place as place,
    r.source_class as source_class,
    case wanted
        when 'rating' then
            case when r.rated_at <= r.occurred_at + to_days(within_days) then r.rating end
        when 'thanked' then
            case when h.thanks and r.seen_days >= within_days
                then coalesce(r.thanked_at <= r.occurred_at + to_days(within_days), false)::integer end
        when 'again' then
            case when r.seen_days >= within_days
                then coalesce(r.again_day <= r.day + within_days, false)::integer end
        when 'refund' then
            case when h.refund and r.seen_days >= within_days
                then coalesce(r.refunded_at <= r.occurred_at + to_days(within_days), false)::integer end
    end::double as value
from receipt as r
cross join had as h;
