-- step: pairs that were called two may be proposed again
delete from declined;
