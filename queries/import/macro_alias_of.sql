-- step: what somebody is called whose name is not kept; the same in every file of this workspace
create or replace temp macro alias_of(t) as
    'Alias ' || upper(left(sha256((select m.secret from meta as m) || ' alias ' || t), 10));
