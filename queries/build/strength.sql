-- step: the strength of every tie in every layer, from its parts
-- Rounded, so that the same contact gives the same strength in whatever order its rows are summed.
create or replace view strength as
with placed as (
    select 'all' as layer, t.*
    from tie as t
    where t.is_all
    union all
    select 'personal' as layer, t.*
    from tie as t
    where t.is_personal
    union all
    select 'dealings' as layer, t.*
    from tie as t
    where t.is_dealings
),
part as (
    select
        p.ego,
        p.other,
        p.layer,
        l.as_of,
        l.half_life_days,
        l.span_days,
        l.two_way,
        p.both_act and l.two_way as is_two_sided,
        l.periods >= 3 as has_persistence,
        l.channels >= 2 as has_breadth,
        p.n,
        p.n_out,
        p.n_in,
        least(p.n_out, p.n_in) as m,
        p.n / (p.n + 3) as intensity,
        least(p.n_out, p.n_in) / (least(p.n_out, p.n_in) + 3) as mutuality,
        p.persistence,
        p.breadth,
        p.active_days,
        p.outgoing,
        p.incoming,
        p.first_age,
        p.last_age,
        p.periods,
        l.periods as all_periods,
        p.channels,
        p.usual_gap
    from placed as p
    join layer as l on l.layer = p.layer
),
weighed as (
    select
        p.*,
        round((
            0.3::double * p.intensity
            + case when p.is_two_sided then 0.3::double * p.mutuality else 0.0::double end
            + case when p.has_persistence then 0.3::double * p.persistence else 0.0::double end
            + case when p.has_breadth then 0.1::double * p.breadth else 0.0::double end
        ) / (
            0.3::double
            + case when p.is_two_sided then 0.3::double else 0.0::double end
            + case when p.has_persistence then 0.3::double else 0.0::double end
            + case when p.has_breadth then 0.1::double else 0.0::double end
        ), 12) as strength
    from part as p
)
select
    w.*,
    w.strength >= 0.5::double
        and case
            when w.is_two_sided then w.m >= 0.5::double and w.active_days >= 2
            else w.active_days >= 3
        end as is_strong,
    w.last_age > case
        when w.active_days >= 3 then greatest(30.0::double, 8.0::double * w.usual_gap)
        else 2.0::double * w.half_life_days
    end as is_dormant
from weighed as w;
