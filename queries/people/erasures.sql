-- question: When was somebody erased from this workspace, and how much went?
-- grain: one row an erasure, the latest first; nobody is named
-- column erased_at timestamp UTC: when
-- column names integer count: names that went
-- column interactions bigint count: rows that went, repeats and declared ties among them
-- column ties bigint count: others who lost their tie with the person
-- column texts bigint count: refused rows, judgements and kept views that no longer name the person
select
    e.erased_at as erased_at,
    e.names as names,
    e.interactions as interactions,
    e.ties as ties,
    e.texts as texts
from erasure as e
order by e.erased_at desc, e.names, e.interactions, e.ties, e.texts;
