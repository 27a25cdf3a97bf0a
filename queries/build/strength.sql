-- step: the strength of every tie in every layer, from its parts
-- Rounded, so that the same contact gives the same strength in whatever order its rows are summed.
create or replace view strength as
with part as (
    select
        t.ego,
        t.other,
        l.layer,
        l.as_of,
        l.since,
        l.half_life_days,
        l.cut,
        l.span_days,
        l.two_way,
        t.both_act and l.two_way as is_two_sided,
        l.periods >= 3 as has_persistence,
        l.channels >= 2 as has_breadth,
        t.n,
        t.n_out,
        t.n_in,
        least(t.n_out, t.n_in) as m,
        t.n / (t.n + 3) as intensity,
        least(t.n_out, t.n_in) / (least(t.n_out, t.n_in) + 3) as mutuality,
        t.persistence,
        t.breadth,
        t.active_days,
        t.outgoing,
        t.incoming,
        t.first_age,
        t.last_age,
        t.periods,
        l.periods as all_periods,
        t.channels,
        t.usual_gap
    from tie as t
    cross join layer as l
    where case l.layer when 'all' then t.is_all when 'personal' then t.is_personal else t.is_dealings end
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
    w.strength >= w.cut
        and case
            when w.is_two_sided then w.m >= 0.5::double and w.active_days >= 2
            else w.active_days >= 3
        end as is_strong,
    w.last_age > case
        when w.active_days >= 3 then greatest(30.0::double, 8.0::double * w.usual_gap)
        else 2.0::double * w.half_life_days
    end as is_dormant
from weighed as w;
