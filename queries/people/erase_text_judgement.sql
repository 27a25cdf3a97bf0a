-- step: a name in a note of the reader's
update judgement
set note = regexp_replace(note, $pattern, '\1(erased)\3', 'g')
where regexp_matches(note, $pattern);
