-- step: what the reader says of a kind on the page; it stands above everything said before
insert into stated_kind
select
    null as batch,
    (select greatest(coalesce(max(s.stated), 0) + 1, 3000000) from stated_kind as s) as stated,
    $kind as kind,
    $nature as nature,
    $asks as asks;
