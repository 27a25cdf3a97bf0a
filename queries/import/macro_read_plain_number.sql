-- step: a number that is written plainly
create or replace temp macro read_plain_number(t) as
    case when isfinite(try_cast(t as double)) then try_cast(t as double) end;
