-- Keyed hashes of erased names, so that a later import does not bring them back without a word.
create table if not exists erased (
    hash text not null
);
