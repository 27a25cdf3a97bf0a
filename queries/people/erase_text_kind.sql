-- step: a name in what a kind is called
update stated_kind
set kind = regexp_replace(kind, $pattern, '\1(erased)\3', 'g')
where regexp_matches(kind, $pattern);
