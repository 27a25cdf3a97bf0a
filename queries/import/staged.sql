-- step: read the file once, every cell as text, with a fingerprint of the whole row
-- the view file_row has the columns that the mapping asks for, so they cannot be named here
create or replace temp table staged as
select f.* from file_row as f;
