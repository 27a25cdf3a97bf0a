-- step: two names that are called one party now are no longer called two
delete from declined
where (a, b) in (
    select (least(k.key, m.key), greatest(k.key, m.key))
    from party as k
    cross join party as m
    where k.party = $kept and m.party = $merged
);
