-- step: keep what was read from where, and how much of it loaded
insert into batch
select
    $batch as batch,
    $file as file,
    $sha256 as sha256,
    $recipe as recipe,
    $mapping as mapping,
    $dialect as dialect,
    $zone as zone,
    $loaded_at as loaded_at,
    $rows_read as rows_read,
    $rows_loaded as rows_loaded,
    $rows_rejected as rows_rejected,
    $duplicates as duplicates,
    $self_loops as self_loops,
    $values_dropped as values_dropped;
