-- One row about the workspace itself.
create table if not exists meta (
    schema_version integer not null,
    data_version bigint not null,
    zone text not null,
    secret text not null,
    generated boolean not null,
    title text not null,
    origin text,
    consent text,
    all_contact_logged boolean not null
);
