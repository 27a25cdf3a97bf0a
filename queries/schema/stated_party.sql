-- What files, options and the reader said of a party; the highest "stated" wins per name.
create table if not exists stated_party (
    batch integer,
    stated integer not null,
    name text not null,
    type text,
    role text,
    segment text,
    household text
);
