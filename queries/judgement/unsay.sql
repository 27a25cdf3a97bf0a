-- step: take back what was said of a tie, whichever account of the company it was said of
delete from judgement
where (a, b) in (
    select (j.a, j.b)
    from judgement as j
    left join same as s on s.id = j.a
    left join same as t on t.id = j.b
    join party as p on p.party = coalesce(s.party, j.a)
    join party as q on q.party = coalesce(t.party, j.b)
    where least(p.pool, q.pool) = least($a::integer, $b::integer)
        and greatest(p.pool, q.pool) = greatest($a::integer, $b::integer)
);
