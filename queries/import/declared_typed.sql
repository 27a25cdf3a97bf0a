-- step: a file without times says no types of parties that are in a log
create or replace temp table typed (name text, type text);
