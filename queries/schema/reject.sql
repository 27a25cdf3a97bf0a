-- A row that was refused, or a value that was dropped while its row loaded.
create table if not exists reject (
    batch integer not null,
    line bigint not null,
    field text not null,
    value text,
    reason text not null,
    "row" text,
    outcome text not null
);
