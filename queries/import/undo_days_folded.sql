-- step: count the days of what is left in the workspace's zone
update folded
set day = cast(timezone($zone, timezone('UTC', occurred_at)) as date);
