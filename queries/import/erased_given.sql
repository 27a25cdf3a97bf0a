-- step: nothing is taken in of those who were erased
delete from given_parties
where hash_of_erased(name) in (select e.hash from erased as e);
