-- step: what the hash of a known row is, so that another engine's fingerprints are noticed
select cast(hash('recentre', 'interaction', '1') as text);
