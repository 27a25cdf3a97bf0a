-- question: Which ties does this party declare, or does a file of weights give it, and which of them does the company know?
-- grain: one row a tie of the party, the closest first, then the heaviest
-- parameter party party: whose ties; any account of the company stands for the company
-- column other party: the party at the other end
-- column type text: its type
-- column role text: company, staff, competitor, customer or other
-- column family text: declared (somebody said how close), or ranked (a weight, and nothing more)
-- column closeness double: 1 to 5, as the party says, else as the other end says; null where only a weight is known
-- column own_closeness double: as the party itself says
-- column their_closeness double: as the other end says
-- column strength double share: closeness / 5, declared and not computed; null where only a weight is known
-- column is_strong boolean: closeness of 4 or 5; null where only a weight is known
-- column weight double: added up over the rows of the pair; null where none is given
-- column place integer rank: by weight among the ranked ties of the party; null for declared ones
-- column share double share: of those ranked ties, how many weigh no more; null for declared ones
-- column job text: what they are turned to for, each once; null when nobody said
-- column often text: how often, as it was written; null when nobody said
-- column said integer count: rows that say it
-- column known boolean: the company has a tie of its own with it, computed over the whole log
-- column in_log boolean: there is contact between the two in the log, so that the tie is computed too
-- note: nothing here depends on a window or a half-life, and nothing here enters a figure that is computed from contact
with said as (
    select
        s.other as other,
        string_agg(distinct s.job, ', ' order by s.job) as job,
        string_agg(distinct s.often, ', ' order by s.often) as often
    from declared_said as s
    where s.ego = $party
    group by s.other
)
select
    d.other as other,
    p.type as type,
    p.role as role,
    d.family as family,
    d.closeness as closeness,
    d.own_closeness as own_closeness,
    d.their_closeness as their_closeness,
    d.strength as strength,
    d.is_strong as is_strong,
    d.weight as weight,
    case
        when d.family = 'ranked'
        then rank() over (partition by d.family order by d.weight desc)
    end::integer as place,
    case
        when d.family = 'ranked'
        then cume_dist() over (partition by d.family order by d.weight)
    end as share,
    s.job as job,
    s.often as often,
    d.said::integer as said,
    c.other is not null as known,
    l.other is not null as in_log
from declared_tie as d
join party as p on p.party = d.other
join said as s on s.other = d.other
cross join viewpoint as v
left join tie as c on c.ego = v.company and c.other = d.other and c.is_all
left join tie as l on l.ego = d.ego and l.other = d.other and l.is_all
where d.ego = $party
order by d.strength desc nulls last, d.weight desc nulls last, d.other;
