-- step: how much of a workspace is about some names
with gone as (
    select unnest($ids::integer[]) as id
),
row_of as (
    select i.source as source, i.target as target, 'interaction' as what from interaction as i
    union all
    select f.source as source, f.target as target, 'folded' as what from folded as f
    union all
    select d.source as source, d.target as target, 'declared' as what from declared as d
),
about as (
    select r.*
    from row_of as r
    where r.source in (select g.id from gone as g) or r.target in (select g.id from gone as g)
),
counted as (
    select
        count(*) filter (where a.what = 'interaction') as interactions,
        count(*) filter (where a.what = 'folded') as repeats,
        count(*) filter (where a.what = 'declared') as declared
    from about as a
),
others as (
    select distinct coalesce(m.party, a.end_of) as party
    from (
        select unnest([b.source, b.target]) as end_of
        from about as b
    ) as a
    left join same as m on m.id = a.end_of
    where a.end_of not in (select g.id from gone as g)
),
elsewhere as (
    select distinct coalesce(m.party, a.end_of) as party
    from (
        select unnest([r.source, r.target]) as end_of
        from row_of as r
        where r.source not in (select g.id from gone as g)
            and r.target not in (select g.id from gone as g)
    ) as a
    left join same as m on m.id = a.end_of
)
select
    n.interactions as interactions,
    n.repeats as repeats,
    n.declared as declared,
    (select count(*) from others as o) as others,
    (
        select count(*)
        from others as o
        where o.party not in (select e.party from elsewhere as e)
    ) as left_alone,
    (
        select count(*)
        from reject as r
        where regexp_matches(nfc_normalize(coalesce(r."row", '') || ' ' || coalesce(r.value, '')), $pattern)
    ) as rejects,
    (
        select count(*)
        from judgement as j
        where j.a in (select g.id from gone as g) or j.b in (select g.id from gone as g)
    ) as judgements
from counted as n;
