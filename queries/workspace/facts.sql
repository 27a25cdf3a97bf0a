-- question: What does this workspace hold, and from whose chair was its log drawn?
-- grain: one row
-- column title text: what the reader calls it
-- column generated boolean: whether its data are generated
-- column zone text: time zone of its days
-- column origin text: where the log comes from, as the reader said
-- column consent text: who agreed, as the reader said
-- column all_contact_logged boolean: whether the reader said that all the company's contact is in it
-- column first_day date: first day of the log
-- column last_day date: last day of the log that is not in the future
-- column interactions bigint count: loaded
-- column dated_in_future bigint count: dated after the day of their import
-- column parties bigint count: names, the company's accounts one by one
-- column company party: the pooled company; null if none was named
-- column viewpoint text: one-centred or two-centred
-- column without_company bigint count: interactions without the company at an end
-- column two_way boolean: some pair acts in both directions
-- column has_ratings boolean: some interaction has a rating
-- column has_amounts boolean: some interaction has an amount
-- column has_topics boolean: some interaction has a topic
-- column has_knowledge boolean: some interaction carries or asks for knowledge
-- column set_aside bigint count: the company and hubs, set aside as shared neighbours
-- column customers bigint count: persons and organisations with a tie to the company; without one every person
select
    m.title as title,
    m.generated as generated,
    m.zone as zone,
    m.origin as origin,
    m.consent as consent,
    m.all_contact_logged as all_contact_logged,
    s.first_day as first_day,
    s.last_day as last_day,
    s.interactions as interactions,
    s.dated_in_future as dated_in_future,
    (select count(*) from party) as parties,
    v.company as company,
    v.viewpoint as viewpoint,
    v.without_company as without_company,
    (select bool_or(l.two_way) from layer as l where l.layer = 'all') as two_way,
    (select count(i.rating) > 0 from interaction as i) as has_ratings,
    (select count(i.amount) > 0 from interaction as i) as has_amounts,
    (select count(i.topic) > 0 from interaction as i) as has_topics,
    (
        select count(*) > 0
        from interaction as i
        join kind as k on k.kind = i.kind
        where k.nature = 'knowledge'
    ) as has_knowledge,
    (select count(*) from degree as d where d.is_aside) as set_aside,
    (
        select count(*)
        from party as p
        left join structure as t on t.ego = v.company and t.other = p.party
        where p.role not in ('company', 'staff')
            and case
                when v.company is null then p.type = 'person'
                else p.type in ('person', 'organisation') and t.other is not null
            end
    ) as customers
from meta as m
cross join span as s
cross join viewpoint as v;
