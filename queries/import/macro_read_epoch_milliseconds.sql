-- step: a time from the milliseconds since 1970
create or replace temp macro read_epoch_milliseconds(t) as
    case
        when regexp_full_match(clean_text(t), '\d{12,13}')
        then make_timestamp(cast(clean_text(t) as bigint) * 1000)
    end;
