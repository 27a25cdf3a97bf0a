-- step: a time from the seconds since 1970
create or replace temp macro read_epoch_seconds(t) as
    case
        when regexp_full_match(clean_text(t), '\d{9,10}(\.\d+)?')
        then make_timestamp(cast(round(cast(clean_text(t) as double) * 1000000) as bigint))
    end;
