-- step: let go of the view of the file
drop view if exists file_row;
