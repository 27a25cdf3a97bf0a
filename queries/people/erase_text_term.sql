-- step: a name in what channels, kinds and topics are called
update term
set name = regexp_replace(name, $pattern, '\1(erased)\3', 'g')
where regexp_matches(name, $pattern);
