-- question: Which ties run among these parties, how strong are they, and what are they for?
-- grain: one row a pair of them with a tie, strongest first
-- needs: ties of base
-- parameter parties text: ids of the parties, separated by commas
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter layer text = all: all, personal (social, knowledge) or dealings (transaction, service, promotion)
-- column a party: one end
-- column b party: the other end
-- column strength double share: tie strength in [0, 1), science.md section 4
-- column is_strong boolean: frequent, recurring, mutual contact in this log
-- column is_dormant boolean: silent for longer than is usual for this tie
-- column active_days integer days: days with contact
-- column last_day date: last day with contact in the window
-- column nature text: what most of its interactions are for; null when none says
-- column visible boolean: the company is an end of one of them, or owns its channel
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
        bool_or(c.visible) as visible
    from contact as c
    cross join counted as l
    left join kind as k on k.kind = c.kind
    where c.ego in (select w.party from wanted as w)
        and c.other in (select w.party from wanted as w)
        and c.ego < c.other
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
        bool_or(m.visible) over (partition by m.ego, m.other) as visible
    from met as m
)
select
    s.ego as a,
    s.other as b,
    s.strength as strength,
    s.is_strong as is_strong,
    s.is_dormant as is_dormant,
    s.active_days as active_days,
    s.as_of - s.last_age as last_day,
    t.nature as nature,
    coalesce(t.visible, false) as visible
from strength as s
left join told as t on t.ego = s.ego and t.other = s.other and t.place = 1
where s.layer = $layer
    and s.ego in (select w.party from wanted as w)
    and s.other in (select w.party from wanted as w)
    and s.ego < s.other
order by s.strength desc, s.ego, s.other;
