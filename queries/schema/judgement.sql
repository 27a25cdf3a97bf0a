-- What a reader says of a tie by hand, smaller id first; it survives rebuilds and enters no figure.
create table if not exists judgement (
    a integer not null,
    b integer not null,
    is_strong boolean not null,
    note text not null,
    made_at timestamp not null
);
