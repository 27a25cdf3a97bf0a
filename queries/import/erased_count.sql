-- step: how many rows of this file are about somebody who was erased
select count(*) from refused as r where r.reason = 'about somebody who was erased';
