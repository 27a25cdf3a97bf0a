-- step: whether a cell stands for nothing; the same list is in recentre/importing/values.py
create or replace temp macro is_missing(t) as
    t is null
    or t = ''
    or list_contains(
        ['', 'NULL', 'null', 'NA', 'N/A', 'n/a', '#N/A', 'NaN', 'nan', 'None', '\N'],
        clean_text(t)
    );
