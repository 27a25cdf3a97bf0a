-- step: why rows were refused and values dropped, how often, with the first examples
select
    r.outcome as outcome,
    r.field as field,
    r.reason as reason,
    count(*) as count,
    list({'line': r.line, 'value': r.value} order by r.line)[1:5] as examples
from refused as r
group by r.outcome, r.field, r.reason
order by r.outcome, count desc, r.field, r.reason;
