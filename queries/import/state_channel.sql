-- step: what the reader says of a channel on the page; it stands above everything said before
insert into stated_channel
select
    null as batch,
    (select greatest(coalesce(max(s.stated), 0) + 1, 3000000) from stated_channel as s) as stated,
    $channel as channel,
    $owned as owned;
