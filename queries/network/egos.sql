-- question: Who is each of these parties tied to?
-- grain: one row a tie of one of them, the strongest first for each
-- needs: ties of base
-- parameter parties text: ids of the parties, separated by commas
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter layer text = all: all, personal (social, knowledge) or dealings (transaction, service, promotion)
-- column ego party: one of the parties
-- column other party: whom it is tied to
-- column type text: the type of the other
-- column role text: the role of the other
-- column strength double share: tie strength in [0, 1), science.md section 4
-- column is_strong boolean: frequent, recurring, mutual contact in this log
-- column is_dormant boolean: silent for longer than is usual for this tie
-- column active_days integer days: days with contact
-- column interactions integer count: of the tie, both directions together
-- column visible integer count: interactions of the tie that the company can see
-- column nature text: what most of its interactions are for; null when none says
with wanted as (
    select w.party as party
    from (select unnest(string_split($parties, ','))::integer as party) as w
),
counted as (
    select l.*
    from layer as l
    where l.layer = $layer
),
met as (
    select
        c.ego as ego,
        c.other as other,
        k.nature as nature,
        count(*) as interactions,
        count(*) filter (where c.visible) as visible
    from contact as c
    cross join counted as l
    left join kind as k on k.kind = c.kind
    where c.ego in (select w.party from wanted as w)
        and c.day between l.since and l.as_of
        and case $layer when 'personal' then c.layer = 1 when 'dealings' then c.layer = 2 else true end
    group by c.ego, c.other, k.nature
),
told as (
    select
        m.ego as ego,
        m.other as other,
        m.nature as nature,
        row_number() over (
            partition by m.ego, m.other
            order by m.nature is null, m.interactions desc, m.nature
        ) as place,
        sum(m.visible) over (partition by m.ego, m.other) as visible
    from met as m
)
select
    s.ego as ego,
    s.other as other,
    p.type as type,
    p.role as role,
    s.strength as strength,
    s.is_strong as is_strong,
    s.is_dormant as is_dormant,
    s.active_days as active_days,
    (s.outgoing + s.incoming)::integer as interactions,
    coalesce(t.visible, 0)::integer as visible,
    t.nature as nature
from strength as s
join party as p on p.party = s.other
left join told as t on t.ego = s.ego and t.other = s.other and t.place = 1
where s.layer = $layer
    and s.ego in (select w.party from wanted as w)
order by s.ego, s.strength desc, s.other;
