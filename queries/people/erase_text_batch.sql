-- step: a name in what files and columns are called
update batch
set
    file = regexp_replace(file, $pattern, '\1(erased)\3', 'g'),
    mapping = regexp_replace(mapping, $pattern, '\1(erased)\3', 'g'),
    dialect = regexp_replace(dialect, $pattern, '\1(erased)\3', 'g');
