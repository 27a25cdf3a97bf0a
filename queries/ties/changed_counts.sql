-- question: How many ties went from which class to which, or stayed, when this file was added?
-- grain: one row a change; none if there was no log before it
-- parameter batch integer: number of the batch; of several files added at once, the last
-- column was text: none, strong or weak, and whether dormant
-- column became text: the same afterwards
-- column ties bigint count: that changed so
-- note: as measured when the file was added; undoing an earlier file clears it
select
    c.was as was,
    c.became as became,
    c.ties as ties
from class_change as c
where c.batch = $batch
order by c.ties desc, c.was, c.became;
