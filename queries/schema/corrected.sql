-- A refused row that the reader corrected, and the batch that brought it.
create table if not exists corrected (
    batch integer not null,
    line bigint not null,
    by_batch integer not null
);
