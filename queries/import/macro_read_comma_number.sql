-- step: a number with a decimal comma, perhaps with points for thousands
create or replace temp macro read_comma_number(t) as
    case
        when regexp_full_match(
            bare_number(t), '[+-]?(\d+|\d{1,3}(\.\d{2,3})*\.\d{3})?(,\d*)?([eE][+-]?\d+)?'
        )
        then try_cast(replace(replace(bare_number(t), '.', ''), ',', '.') as double)
    end;
