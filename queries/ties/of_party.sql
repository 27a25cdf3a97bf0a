-- question: Who is this party tied to, how strongly, and why?
-- grain: one row a tie of the party, strongest first
-- needs: ties of party
-- parameter party party: whose ties; any account of the company stands for the company
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter layer text = all: all, personal (social, knowledge) or dealings (transaction, service, promotion)
-- column other party: the party at the other end
-- column type text: its type
-- column family text: two-sided (both ends can act and some pair of the layer does) or one-sided
-- column strength double share: tie strength in [0, 1), science.md section 4
-- column intensity double share: N / (N + 3)
-- column mutuality double share: m / (m + 3), m the smaller direction; null where it does not count
-- column persistence double share: periods with contact; null where it does not count
-- column breadth double share: channels beyond the first; null where it does not count
-- column is_strong boolean: frequent, recurring, mutual contact in this log
-- column is_dormant boolean: silent for longer than is usual for this tie
-- column bridgeness double share: 1 - overlap on the plain network of the whole log; null when undefined
-- column attention double share: N / sqrt((s + 30) (s' + 30))
-- column own_share double share: of the party's whole weighted contact
-- column their_share double share: of the other's whole weighted contact
-- column active_days integer days: days with contact
-- column outgoing integer count: interactions of the party toward the other
-- column incoming integer count: interactions of the other toward the party
-- column first_day date: first day with contact in the window
-- column last_day date: last day with contact in the window
-- column silent_days integer days: from the last day with contact to the last day that counts
-- column periods integer count: periods of persistence with contact
-- column all_periods integer count: periods that the window holds, at most 12
-- column period_days double days: length of a period, 1 to 30
-- column channels integer count: channels of the tie; a missing one is none
-- column span_days integer days: length of the window; below 30 every label is provisional
-- column two_way boolean: some pair of the layer acts in both directions
select
    s.other as other,
    b.type as type,
    case when s.is_two_sided then 'two-sided' else 'one-sided' end as family,
    s.strength as strength,
    s.intensity as intensity,
    case when s.is_two_sided then s.mutuality end as mutuality,
    case when s.has_persistence then s.persistence end as persistence,
    case when s.has_breadth then s.breadth end as breadth,
    s.is_strong as is_strong,
    s.is_dormant as is_dormant,
    1 - t.overlap as bridgeness,
    s.n / sqrt((a.n + 30) * (b.n + 30)) as attention,
    s.n / nullif(a.n, 0) as own_share,
    s.n / nullif(b.n, 0) as their_share,
    s.active_days as active_days,
    s.outgoing as outgoing,
    s.incoming as incoming,
    s.as_of - s.first_age as first_day,
    s.as_of - s.last_age as last_day,
    s.last_age as silent_days,
    s.periods::integer as periods,
    s.all_periods as all_periods,
    greatest(1.0::double, least(30.0::double, s.span_days / 12.0::double)) as period_days,
    s.channels::integer as channels,
    s.span_days as span_days,
    s.two_way as two_way
from strength as s
cross join (
    select
        case $layer
            when 'personal' then t.n_personal
            when 'dealings' then t.n_dealings
            else t.n_all
        end as n
    from total as t
    where t.party = $party
) as a
join (
    select
        t.party,
        t.type,
        case $layer
            when 'personal' then t.n_personal
            when 'dealings' then t.n_dealings
            else t.n_all
        end as n
    from total as t
) as b on b.party = s.other
left join (
    select t.other, t.overlap
    from structure as t
    where t.ego = $party
) as t on t.other = s.other
where s.ego = $party and s.layer = $layer
order by s.strength desc, s.other;
