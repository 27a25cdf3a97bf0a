-- step: every tie of the whole log with its class and its parts, as they are at this moment
create or replace temp table class_now as
select
    s.ego as a,
    s.other as b,
    s.strength as strength,
    s.is_strong as is_strong,
    s.is_dormant as is_dormant,
    s.is_two_sided as is_two_sided,
    s.intensity as intensity,
    s.mutuality as mutuality,
    s.persistence as persistence,
    s.breadth as breadth,
    s.active_days as active_days,
    s.outgoing + s.incoming as contacts,
    s.last_age as silent_days,
    case
        when s.active_days >= 3 then greatest(30.0::double, 8.0::double * s.usual_gap)
        else 2.0::double * s.half_life_days
    end as lapse_days,
    s.has_persistence as persistence_counts,
    s.has_breadth as breadth_counts,
    s.all_periods as periods,
    s.span_days as span_days,
    s.as_of as as_of
from strength as s
where s.layer = 'all' and s.ego < s.other;
