-- Every channel, kind and topic that was ever named; ids count per subject.
create table if not exists term (
    id integer not null,
    subject text not null,
    name text not null
);
