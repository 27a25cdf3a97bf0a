-- step: a word as the vocabulary has it: lower case, no accents, one space between words
create or replace temp macro plain_word(t) as
    trim(regexp_replace(strip_accents(lower(t)), '[\s_/]+', ' ', 'g'));
