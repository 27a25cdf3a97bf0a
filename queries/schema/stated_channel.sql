-- What files, guesses and the reader said of a channel.
create table if not exists stated_channel (
    batch integer,
    stated integer not null,
    channel text not null,
    owned boolean
);
