-- step: a number without currency signs, spaces and marks for thousands; brackets are a minus
create or replace temp macro bare_number(t) as
    regexp_replace(
        regexp_replace(
            regexp_replace(
                replace(clean_text(t), chr(8722), '-'),
                '^\((.*)\)$', '-\1'
            ),
            '^([+-]?)\s*[A-Za-z]{3}|[A-Za-z]{3}\s*$', '\1'
        ),
        '[\s\p{Z}\p{Sc}''\x{2019}]', '', 'g'
    );
