-- step: where the refused rows and those that lost a value stand in the file
select distinct
    r.line as line,
    r.last_line as last_line
from refused as r
order by r.line;
