-- step: a type of party as the program calls it, null if it is none
create or replace temp macro known_type(t) as
    case
        when list_contains(
            [
                'person', 'organisation', 'community', 'review site', 'publication', 'product',
                'process', 'bot'
            ],
            lower(regexp_replace(clean_text(t), '[_-]', ' '))
        )
        then lower(regexp_replace(clean_text(t), '[_-]', ' '))
    end;
