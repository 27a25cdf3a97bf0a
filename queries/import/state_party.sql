-- step: what the reader says of a party on the page; it stands above everything said before
insert into stated_party
select
    null as batch,
    (select greatest(coalesce(max(s.stated), 0) + 1, 3000000) from stated_party as s) as stated,
    $name as name,
    $type as type,
    $role as role,
    null as segment,
    null as household;
