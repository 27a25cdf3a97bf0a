-- step: whether this workspace is a generated world
select m.generated from meta as m;
