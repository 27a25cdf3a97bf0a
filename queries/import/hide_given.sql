-- step: what a file says of parties is said of their aliases; households keep no name either
create or replace temp table given_parties as
select
    case
        when g.name is null or k.name is not null or i.name is not null then g.name
        when $hides or j.name is not null then alias_of(g.name)
        else g.name
    end as name,
    g.type as type,
    g.role as role,
    g.segment as segment,
    case when $hides and g.household is not null then alias_of(g.household) else g.household end
        as household
from given_parties as g
left join kept_name as k on k.name = g.name
left join identity as i on i.name = g.name
left join identity as j on j.name = alias_of(g.name);
