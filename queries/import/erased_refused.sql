-- step: rows about somebody who was erased say only that
update refused
set
    field = 'row',
    value = null,
    reason = 'about somebody who was erased',
    outcome = 'row refused'
where outcome = 'row refused' and line in (
    select r.line
    from log_row as r
    where r.source in (select e.raw from erased_name as e)
        or r.target in (select e.raw from erased_name as e)
);
