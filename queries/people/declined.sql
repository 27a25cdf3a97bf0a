-- question: How many pairs of names did the reader call two parties?
-- grain: one row
-- column pairs bigint count: called two, and so not proposed again
select count(*) as pairs
from declined as d;
