-- step: forget the file that was staged before
drop table if exists staged;
