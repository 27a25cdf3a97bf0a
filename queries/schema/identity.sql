-- Every name that ever stood at an end of an interaction or in a file of parties.
create table if not exists identity (
    id integer not null,
    name text not null,
    key text not null
);
