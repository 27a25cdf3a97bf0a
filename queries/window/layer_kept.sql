-- step: what is true of each layer of the whole log, for another half-life
create or replace temp table layer as
select
    l.layer as layer,
    l.as_of as as_of,
    l.since as since,
    $half_life_days::double as half_life_days,
    $cut::double as cut,
    l.span_days as span_days,
    l.periods as periods,
    l.two_way as two_way,
    l.channels as channels
from main.layer as l;
