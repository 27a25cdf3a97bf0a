-- What files and the reader said of a topic.
create table if not exists stated_topic (
    batch integer,
    stated integer not null,
    topic text not null,
    job text
);
