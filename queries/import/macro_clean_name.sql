-- step: a name as it is kept: cleaned, an e-mail address in lower case, null if it is missing
create or replace temp macro clean_name(t) as
    case
        when is_missing(t) then null
        when regexp_full_match(clean_text(t), '[^\s@]+@[^\s@]+\.[^\s@]+') then lower(clean_text(t))
        else clean_text(t)
    end;
