-- step: where the log comes from, who agreed, and whether all of the company's contact is in it
update meta
set
    origin = $origin,
    consent = $consent,
    all_contact_logged = $all_contact_logged;
