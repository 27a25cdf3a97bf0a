-- step: the tables are now those of this version
update meta set schema_version = $schema_version;
