-- One imported file, which can be undone.
create table if not exists batch (
    batch integer primary key,
    file text not null,
    sha256 text not null,
    recipe text,
    mapping text not null,
    dialect text not null,
    zone text not null,
    loaded_at timestamp not null,
    rows_read bigint not null,
    rows_loaded bigint not null,
    rows_rejected bigint not null,
    duplicates bigint not null,
    self_loops bigint not null,
    values_dropped bigint not null
);
