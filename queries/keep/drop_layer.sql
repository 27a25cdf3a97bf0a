-- step: let go of what was only needed for the build
drop table if exists temp.layer;
