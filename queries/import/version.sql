-- step: how often the workspace has been written
select m.data_version from meta as m;
