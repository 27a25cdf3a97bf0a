-- step: count changes from now on, so that a workspace is never taken for an earlier one of its name
update meta
set data_version = epoch_ms(now());
