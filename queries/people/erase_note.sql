-- step: note that somebody was erased, with counts and nothing else
insert into erasure
select
    timezone('UTC', now()) as erased_at,
    $names as names,
    $interactions as interactions,
    $ties as ties,
    $texts as texts;
