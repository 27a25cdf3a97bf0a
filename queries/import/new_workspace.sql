-- step: the one row about a new workspace
insert into meta
select
    $schema_version as schema_version,
    0 as data_version,
    $zone as zone,
    $secret as secret,
    $generated as generated,
    $title as title,
    null as origin,
    null as consent,
    false as all_contact_logged;
