-- step: a value with letters may be a name that slipped into another column
update refused
set value = null
where regexp_matches(value, '\pL');
