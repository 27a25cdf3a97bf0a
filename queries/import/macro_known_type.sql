-- step: a type of party as the program calls it, null if it is none
create or replace temp macro known_type(t) as
    case
        when lower(regexp_replace(clean_text(t), '[_-]', ' ')) in (
            'person', 'organisation', 'community', 'review site', 'publication', 'product',
            'process', 'bot'
        )
        then lower(regexp_replace(clean_text(t), '[_-]', ' '))
    end;
