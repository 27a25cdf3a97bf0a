-- step: a name in what was said of the whole log
update meta
set
    title = regexp_replace(title, $pattern, '\1(erased)\3', 'g'),
    origin = regexp_replace(origin, $pattern, '\1(erased)\3', 'g'),
    consent = regexp_replace(consent, $pattern, '\1(erased)\3', 'g');
