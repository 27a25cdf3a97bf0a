-- step: whether names of this workspace were left out before, and whether anybody was erased from it
select
    exists (
        select 1 from identity as i where regexp_full_match(i.name, 'Alias [0-9A-F]{10}')
    ) as has_aliases,
    exists (select 1 from erased as e) as has_erased;
