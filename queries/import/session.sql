-- step: times with a zone are shown in UTC
set timezone = 'UTC';
