-- What people say of their ties, or a file of weights: rows without a time, which enter no computed figure.
create table if not exists declared (
    batch integer not null,
    line bigint not null,
    source integer not null,
    target integer not null,
    source_type text,
    target_type text,
    closeness double,
    weight double,
    job text,
    often text,
    fingerprint ubigint not null,
    is_repeat boolean not null
);
