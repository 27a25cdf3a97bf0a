-- step: what each tie was before a batch was added, and what it is now
create or replace temp table class_moved as
select
    n.a as a,
    n.b as b,
    case
        when w.a is null then 'none'
        else case when w.is_strong then 'strong' else 'weak' end
            || case when w.is_dormant then ', dormant' else '' end
    end as was,
    case when n.is_strong then 'strong' else 'weak' end
        || case when n.is_dormant then ', dormant' else '' end as became,
    n.strength as strength
from class_now as n
left join class_before as w on w.a = n.a and w.b = n.b;
