-- step: forget the names that nothing refers to any more
delete from identity
where id not in (
    select i.source from interaction as i
    union
    select i.target from interaction as i
    union
    select f.source from folded as f
    union
    select f.target from folded as f
    union
    select d.source from declared as d
    union
    select d.target from declared as d
)
and name not in (select s.name from stated_party as s where s.batch is not null);
