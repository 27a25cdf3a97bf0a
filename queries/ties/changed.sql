-- question: Which ties changed their class when this file was added, and what of each was how before and after?
-- grain: one row a tie that changed or came in strong, the strongest now first; at most 500 of each change
-- parameter batch integer: number of the batch; of several files added at once, the last
-- column a party: one end
-- column b party: the other end
-- column was_strength double share: before; null where there was no tie
-- column was_strong boolean: before
-- column was_dormant boolean: before
-- column was_two_sided boolean: the family before
-- column was_intensity double share: before
-- column was_mutuality double share: before, whether it counted or not
-- column was_persistence double share: before, whether it counted or not
-- column was_breadth double share: before, whether it counted or not
-- column was_active_days integer days: before
-- column was_contacts bigint count: interactions before
-- column was_silent_days integer days: from the last contact to the last day that counted
-- column was_lapse_days double days: silence after which the tie counted as dormant
-- column was_persistence_counts boolean: at least three periods in the window
-- column was_breadth_counts boolean: at least two channels in the log
-- column was_periods integer count: periods that the window held
-- column was_span_days integer days: length of the log
-- column was_as_of date: last day of the log
-- column now_strength double share: after; the columns that follow are those above, after
-- column now_strong boolean: after
-- column now_dormant boolean: after
-- column now_two_sided boolean: after
-- column now_intensity double share: after
-- column now_mutuality double share: after
-- column now_persistence double share: after
-- column now_breadth double share: after
-- column now_active_days integer days: after
-- column now_contacts bigint count: after
-- column now_silent_days integer days: after
-- column now_lapse_days double days: after
-- column now_persistence_counts boolean: after
-- column now_breadth_counts boolean: after
-- column now_periods integer count: after
-- column now_span_days integer days: after
-- column now_as_of date: after
-- column new_contacts bigint count: interactions of the tie that the file brought
-- note: as measured when the file was added, over the whole log at a half-life of 90 days; undoing an earlier file clears it
select
    p.pool as a,
    q.pool as b,
    t.* exclude (batch, a, b)
from tie_change as t
join party as p on p.party = t.a
join party as q on q.party = t.b
where t.batch = $batch
order by t.now_strength desc, t.a, t.b;
