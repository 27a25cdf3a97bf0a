-- step: the first import's zone is the zone of the workspace's days
update meta set zone = $zone
where not exists (select 1 from batch as b);
