-- Exact duplicates, kept with their batch so that undoing another batch does not lose the row.
create table if not exists folded (
    batch integer not null,
    line bigint not null,
    occurred_at timestamp not null,
    day date not null,
    source integer not null,
    target integer not null,
    channel integer,
    kind integer,
    topic integer,
    amount double,
    currency text,
    rating double,
    message_id text,
    recipients integer,
    fingerprint ubigint not null
);
