-- step: a text without white space of any kind at its ends, its letters composed (NFC)
create or replace temp macro clean_text(t) as
    case
        when regexp_full_match(t, '[!-~]([ -~]*[!-~])?') then t
        else nfc_normalize(regexp_replace(t, '^[\s\p{Z}\x{0b}\x{1c}-\x{1f}\x{85}\x{200b}\x{feff}]+|[\s\p{Z}\x{0b}\x{1c}-\x{1f}\x{85}\x{200b}\x{feff}]+$', '', 'g'))
    end;
