-- How many ties went from which class to which, or stayed, when a batch was added; "none" is no tie yet.
create table if not exists class_change (
    batch integer not null,
    was text not null,
    became text not null,
    ties bigint not null
);
