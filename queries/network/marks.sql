-- question: What is to be marked at the parties of this customer's network, and what ties them to the company?
-- grain: one row a party with any interaction with the customer in the window, the company among them
-- needs: ties of customer
-- parameter customer party: whose network
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter layer text = all: of strength and nature; all, personal or dealings
-- parameter declared boolean = false: also the parties of ties that are declared or ranked by a weight
-- column other party: the party
-- column role text: company, staff, competitor, customer or other
-- column nature text: what most of its interactions with the customer are for; null when none says
-- column seen boolean: at least one interaction between it and the customer is visible, whatever the layer
-- column known boolean: the company has a tie of its own with it, whatever the layer
-- column type text: its type
-- column family text: of its tie with the company, like everything that follows; null without one in the layer
-- column strength double share: tie strength in [0, 1), science.md section 4
-- column persistence double share: periods with contact; null where it does not count
-- column is_strong boolean: frequent, recurring, mutual contact in this log
-- column is_dormant boolean: silent for longer than is usual for this tie
-- column active_days integer days: days with contact
-- column outgoing integer count: interactions of the company toward the party
-- column incoming integer count: interactions of the party toward the company
-- column silent_days integer days: from the last day with contact to the last day that counts
-- column periods integer count: periods of persistence with contact
-- column all_periods integer count: periods that the window holds, at most 12
-- column period_days double days: length of a period, 1 to 30
-- column channels integer count: channels of the tie; a missing one is none
-- column span_days integer days: length of the window
-- column two_way boolean: some pair of the layer acts in both directions
with counted as (
    select
        l.*,
        greatest(1, least(30, l.span_days / 12.0::double)) as period_days
    from layer as l
    where l.layer = $layer
),
met as (
    select
        c.other as other,
        bool_or(c.visible) as seen
    from contact as c
    cross join counted as l
    where c.ego = $customer and c.day between l.since and l.as_of
    group by c.other
    union all
    select
        d.other as other,
        false as seen
    from declared_tie as d
    where $declared
        and d.ego = $customer
        and d.other not in (
            select c.other
            from contact as c
            cross join counted as l
            where c.ego = $customer and c.day between l.since and l.as_of
        )
),
told as (
    select
        c.other as other,
        k.nature as nature,
        row_number() over (partition by c.other order by count(*) desc, k.nature) as place
    from contact as c
    cross join counted as l
    join kind as k on k.kind = c.kind
    where c.ego = $customer
        and c.day between l.since and l.as_of
        and k.nature is not null
        and case $layer when 'personal' then c.layer = 1 when 'dealings' then c.layer = 2 else true end
    group by c.other, k.nature
),
acquainted as (
    select t.other as other
    from tie as t
    join viewpoint as v on v.company = t.ego
    join met as m on m.other = t.other
    where t.is_all
),
company_tie as (
    select s.*
    from strength as s
    join viewpoint as v on v.company = s.ego
    join met as m on m.other = s.other
    where s.layer = $layer
)
select
    m.other as other,
    p.role as role,
    t.nature as nature,
    m.seen as seen,
    a.other is not null as known,
    p.type as type,
    case when s.is_two_sided then 'two-sided' when not s.is_two_sided then 'one-sided' end as family,
    s.strength as strength,
    case when s.has_persistence then s.persistence end as persistence,
    s.is_strong as is_strong,
    s.is_dormant as is_dormant,
    s.active_days as active_days,
    s.outgoing as outgoing,
    s.incoming as incoming,
    s.last_age as silent_days,
    coalesce(s.periods, 0)::integer as periods,
    l.periods as all_periods,
    l.period_days as period_days,
    s.channels::integer as channels,
    l.span_days as span_days,
    l.two_way as two_way
from met as m
cross join counted as l
join party as p on p.party = m.other
left join told as t on t.other = m.other and t.place = 1
left join acquainted as a on a.other = m.other
left join company_tie as s on s.other = m.other
order by m.other;
