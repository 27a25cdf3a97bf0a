-- step: what is kept of an erased name: nobody reads it back, but the name is known again
create or replace temp macro hash_of_erased(t) as
    sha256((select m.secret from meta as m) || ' erased ' || t);
