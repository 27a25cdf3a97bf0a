-- step: a name in what was stated of others
update stated_party
set
    segment = regexp_replace(segment, $pattern, '\1(erased)\3', 'g'),
    household = regexp_replace(household, $pattern, '\1(erased)\3', 'g')
where regexp_matches(coalesce(segment, '') || ' ' || coalesce(household, ''), $pattern);
