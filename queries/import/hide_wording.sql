-- step: a channel, kind or topic that is somebody's name is kept under the alias too
update wording
set name = alias_of(name)
where is_new and name in (
    select clean_name(n.raw)
    from naming as n
    where n.name is distinct from clean_name(n.raw)
);
