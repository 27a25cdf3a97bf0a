-- step: keep what is true of each layer
create or replace table main.layer as
select l.*
from temp.layer as l;
