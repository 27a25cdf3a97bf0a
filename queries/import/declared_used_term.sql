-- step: a file without times has no channels, kinds and topics of a log
create or replace temp table used_term (subject text, id integer);
