-- step: a local time of a zone, in UTC
create or replace temp macro utc_of(t, zone) as
    timezone('UTC', timezone(zone, t));
