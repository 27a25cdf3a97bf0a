-- What files, guesses and the reader said of a kind.
create table if not exists stated_kind (
    batch integer,
    stated integer not null,
    kind text not null,
    nature text,
    asks boolean
);
