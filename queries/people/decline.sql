-- step: call two parties two, so that they are not proposed again
insert into declined
select
    least(k.key, m.key) as a,
    greatest(k.key, m.key) as b,
    timezone('UTC', now()) as made_at
from party as k
cross join party as m
where k.party = $one and m.party = $other
    and not exists (
        select 1
        from declined as d
        where d.a = least(k.key, m.key) and d.b = greatest(k.key, m.key)
    );
