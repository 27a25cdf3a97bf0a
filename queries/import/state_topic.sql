-- step: what the reader says of a topic on the page; it stands above everything said before
insert into stated_topic
select
    null as batch,
    (select greatest(coalesce(max(s.stated), 0) + 1, 3000000) from stated_topic as s) as stated,
    $topic as topic,
    $job as job;
