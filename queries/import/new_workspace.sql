-- step: the one row about a new workspace; its version is never that of an earlier one of its name
insert into meta
select
    $schema_version as schema_version,
    epoch_ms(now()) as data_version,
    $zone as zone,
    $secret as secret,
    $generated as generated,
    $title as title,
    null as origin,
    null as consent,
    false as all_contact_logged;
