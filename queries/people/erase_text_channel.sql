-- step: a name in what a channel is called
update stated_channel
set channel = regexp_replace(channel, $pattern, '\1(erased)\3', 'g')
where regexp_matches(channel, $pattern);
