-- step: the classes of all ties before a batch is added
create or replace temp table class_before as
select n.*
from class_now as n;
