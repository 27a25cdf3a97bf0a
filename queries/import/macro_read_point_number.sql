-- step: a number with a decimal point, perhaps with commas for thousands
create or replace temp macro read_point_number(t) as
    case
        when regexp_full_match(
            bare_number(t), '[+-]?(\d+|\d{1,3}(,\d{2,3})*,\d{3})?(\.\d*)?([eE][+-]?\d+)?'
        )
        then try_cast(replace(bare_number(t), ',', '') as double)
    end;
