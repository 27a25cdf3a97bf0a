-- step: the ties that people declare, and those of files of weights, as each end has them
-- A closeness makes a tie declared; without one it is ranked by its weight. Neither enters the strength of contact.
create or replace table declared_tie as
with gathered as (
    select
        s.ego as ego,
        s.other as other,
        max(case when s.outgoing then s.closeness end) as own_closeness,
        max(case when s.outgoing then null else s.closeness end) as their_closeness,
        sum(s.weight) as weight,
        count(*) as said
    from declared_said as s
    group by s.ego, s.other
)
select
    g.ego as ego,
    g.other as other,
    case
        when g.own_closeness is null and g.their_closeness is null then 'ranked'
        else 'declared'
    end as family,
    coalesce(g.own_closeness, g.their_closeness) as closeness,
    g.own_closeness as own_closeness,
    g.their_closeness as their_closeness,
    coalesce(g.own_closeness, g.their_closeness) / 5.0::double as strength,
    coalesce(g.own_closeness, g.their_closeness) >= 4.0::double as is_strong,
    g.weight as weight,
    g.said as said
from gathered as g
order by g.ego, g.other;
