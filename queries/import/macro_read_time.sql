-- step: a time in one way of writing; strptime takes words such as "epoch" for the year 1900
create or replace temp macro read_time(t, pattern) as
    case
        when cast(try_strptime(t, pattern) as timestamp)
            between timestamp '1000-01-01' and timestamp '9999-12-31 23:59:59'
            and (
                cast(try_strptime(t, pattern) as timestamp) <> timestamp '1900-01-01 00:00:00'
                or regexp_matches(t, '\d')
            )
        then cast(try_strptime(t, pattern) as timestamp)
    end;
