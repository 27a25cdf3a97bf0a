-- step: give the workspace another title
update meta set title = $title;
