-- Two names that the reader called one party, by their opaque keys: any of them can be undone.
create table if not exists merge (
    kept text not null,
    merged text not null,
    rule text not null,
    made_at timestamp not null
);
