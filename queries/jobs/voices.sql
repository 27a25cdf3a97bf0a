-- question: Who raises requests and complaints about each job, and how independent are these voices?
-- grain: one row a job about which somebody asked for something to be done
-- needs: jobs of base
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column job text: the job; null for what has no topic
-- column requests integer count: whatever asks and is of another nature than knowledge: requests, complaints, ideas
-- column people integer count: customers who raised them
-- column communities integer count: communities in which some of these people take part
-- column compared integer count: people who were compared with each other, at most 400 by their opaque keys
-- column pairs integer count: pairs of them
-- column independent integer count: pairs without a tie and without a community in common, in this log
-- column share double share: independent of all pairs; null below 2 people
-- note: two who know each other may raise the same thing because they spoke of it; ten independent voices say more than ten friends
-- note: contact that is not in this log cannot be seen, so the share is an upper bound
with counted as (
    select
        greatest(v.place, 0) as place,
        sum(v.requests) as requests,
        count(distinct v.party) as people
    from voice as v
    group by greatest(v.place, 0)
),
member as (
    select t.party as party, t.other as community
    from voice_tie as t
    where t.is_community
),
circle as (
    select
        greatest(v.place, 0) as place,
        count(distinct m.community) as communities
    from voice as v
    join member as m on m.party = v.party
    group by greatest(v.place, 0)
),
compared as (
    select distinct greatest(v.place, 0) as place, v.party as party
    from voice as v
    where v.is_compared
),
tied as (
    select a.place as place, a.party as a, b.party as b
    from compared as a
    join voice_tie as t on t.party = a.party and not t.is_community
    join compared as b on b.place = a.place and b.party = t.other
    where a.party < b.party
    union
    select a.place as place, b.party as a, a.party as b
    from compared as a
    join voice_tie as t on t.party = a.party and not t.is_community
    join compared as b on b.place = a.place and b.party = t.other
    where b.party < a.party
    union
    select a.place as place, a.party as a, b.party as b
    from compared as a
    join member as m on m.party = a.party
    join member as n on n.community = m.community
    join compared as b on b.place = a.place and b.party = n.party
    where a.party < b.party
),
linked as (
    select t.place as place, count(*) as pairs
    from tied as t
    group by t.place
),
sized as (
    select c.place as place, count(*) as people
    from compared as c
    group by c.place
),
named as (
    select distinct g.place as place, g.job as job
    from job_place as g
)
select
    n.job as job,
    c.requests::integer as requests,
    c.people::integer as people,
    coalesce(i.communities, 0)::integer as communities,
    s.people::integer as compared,
    (s.people * (s.people - 1) // 2)::integer as pairs,
    (s.people * (s.people - 1) // 2 - coalesce(l.pairs, 0))::integer as independent,
    1 - coalesce(l.pairs, 0) / nullif(s.people * (s.people - 1) // 2, 0)::double as share
from counted as c
join sized as s on s.place = c.place
left join circle as i on i.place = c.place
left join linked as l on l.place = c.place
left join named as n on n.place = c.place
order by c.requests desc, c.people desc, n.job nulls last;
