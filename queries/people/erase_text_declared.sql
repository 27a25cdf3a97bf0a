-- step: a name in what was declared of others
update declared
set
    job = regexp_replace(job, $pattern, '\1(erased)\3', 'g'),
    often = regexp_replace(often, $pattern, '\1(erased)\3', 'g')
where regexp_matches(coalesce(job, '') || ' ' || coalesce(often, ''), $pattern);
