-- step: version 1 kept no cut of strong ties in its layers; it was 0.5
alter table layer add column if not exists cut double default 0.5;
