-- step: which version of the tables this file has
select m.schema_version from meta as m;
