-- That somebody was erased, when and how much went: never who.
create table if not exists erasure (
    erased_at timestamp not null,
    names integer not null,
    interactions bigint not null,
    ties bigint not null,
    texts bigint not null
);
