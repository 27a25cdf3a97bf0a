-- step: message ids may hold names; what is kept only tells messages apart
update encoded
set message_id = left(sha256((select m.secret from meta as m) || ' message ' || message_id), 20)
where message_id is not null;
