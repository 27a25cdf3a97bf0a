-- Two names that the reader called two parties, by their opaque keys, smaller key first.
create table if not exists declined (
    a text not null,
    b text not null,
    made_at timestamp not null
);
