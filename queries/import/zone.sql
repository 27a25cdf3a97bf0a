-- step: the zone of the workspace's days
select m.zone from meta as m;
