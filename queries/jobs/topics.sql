-- question: Which topics does each job have, what is asked about them, and what stays unanswered?
-- grain: one row a topic that is asked about
-- needs: jobs of base
-- parameter within_days integer = 30: days in which an answer counts as one
-- parameter as_of date = null: last day that counts; null is the last day of the log
-- parameter since date = null: first day that counts; null is the first day of the log
-- parameter half_life_days double = 90: days after which a contact counts half
-- parameter cut double = 0.5: the strength from which a tie can be strong
-- column job text: the job that the topic belongs to
-- column topic text: its name
-- column asked integer count: questions, which ask for knowledge
-- column answered integer count: of these, answered within the days
-- column requests integer count: whatever else is asked, such as support, a complaint, an idea
-- column requests_answered integer count: of these, answered within the days
-- column unmet_low double share: the lower end of the 95 % interval (Wilson) of the share of all of them that stays unanswered
with told as (
    select
        a.topic as topic,
        a.nature = 'knowledge' as is_question,
        coalesce(a.answered_at <= a.occurred_at + to_days($within_days), false) as is_answered
    from asked as a
    where a.topic is not null
),
counted as (
    select
        t.topic as topic,
        count(*) filter (where t.is_question) as asked,
        count(*) filter (where t.is_question and t.is_answered) as answered,
        count(*) filter (where not t.is_question) as requests,
        count(*) filter (where not t.is_question and t.is_answered) as requests_answered
    from told as t
    group by t.topic
)
select
    g.job as job,
    g.name as topic,
    c.asked::integer as asked,
    c.answered::integer as answered,
    c.requests::integer as requests,
    c.requests_answered::integer as requests_answered,
    wilson_low(
        c.asked - c.answered + c.requests - c.requests_answered, c.asked + c.requests
    ) as unmet_low
from counted as c
join job_place as g on g.topic = c.topic
order by unmet_low desc, c.asked desc, g.name;
