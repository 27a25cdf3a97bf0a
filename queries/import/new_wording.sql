-- step: new channels, kinds and topics of this file
select distinct w.name as name
from wording as w
where w.is_new;
