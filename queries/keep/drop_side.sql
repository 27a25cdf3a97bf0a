-- step: let go of what was only needed for the build
drop view if exists temp.side;
