-- step: count one more change of the workspace
update meta set data_version = data_version + 1;
