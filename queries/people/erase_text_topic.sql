-- step: a name in what a topic is called
update stated_topic
set topic = regexp_replace(topic, $pattern, '\1(erased)\3', 'g')
where regexp_matches(topic, $pattern);
