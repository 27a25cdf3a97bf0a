-- step: whether a name is at an end of any interaction
select exists (
    select 1
    from identity as i
    join interaction as t on t.source = i.id or t.target = i.id
    where i.name = $name
);
