-- step: refused rows that hold a name are no longer kept as they stood
update reject
set value = null, "row" = null
where regexp_matches(nfc_normalize(coalesce("row", '') || ' ' || coalesce(value, '')), $pattern);
