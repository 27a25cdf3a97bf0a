-- step: keep the ties whose class changed, as they were and as they became; at most $most of each change, strongest first
insert into tie_change
with chosen as (
    select m.a as a, m.b as b
    from class_moved as m
    where m.was <> m.became and (m.was <> 'none' or m.became like 'strong%')
    qualify row_number() over (
        partition by m.was, m.became
        order by m.strength desc, m.a, m.b
    ) <= $most
),
fresh as (
    select
        c.ego as a,
        c.other as b,
        count(*) as contacts
    from contact as c
    join chosen as h on h.a = c.ego and h.b = c.other
    where c.batch >= $first
    group by c.ego, c.other
)
select
    $batch as batch,
    n.a as a,
    n.b as b,
    w.strength, w.is_strong, w.is_dormant, w.is_two_sided, w.intensity, w.mutuality, w.persistence,
    w.breadth, w.active_days, w.contacts, w.silent_days, w.lapse_days, w.persistence_counts,
    w.breadth_counts, w.periods, w.span_days, w.as_of,
    n.strength, n.is_strong, n.is_dormant, n.is_two_sided, n.intensity, n.mutuality, n.persistence,
    n.breadth, n.active_days, n.contacts, n.silent_days, n.lapse_days, n.persistence_counts,
    n.breadth_counts, n.periods, n.span_days, n.as_of,
    coalesce(f.contacts, 0) as new_contacts
from chosen as h
join class_now as n on n.a = h.a and n.b = h.b
left join class_before as w on w.a = h.a and w.b = h.b
left join fresh as f on f.a = h.a and f.b = h.b
order by n.a, n.b;
