-- step: let go of the view of the staged file
drop view if exists log_row;
