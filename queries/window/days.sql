-- step: the first and the last day of the log; an empty log spans the day of asking
select
    coalesce(s.first_day, current_date) as first_day,
    coalesce(s.last_day, current_date) as last_day
from span as s;
