-- step: what a reader says of a tie by hand
insert into judgement
select
    least($a::integer, $b::integer) as a,
    greatest($a::integer, $b::integer) as b,
    $is_strong as is_strong,
    $note as note,
    timezone('UTC', now()) as made_at;
