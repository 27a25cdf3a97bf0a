-- step: how many batches were read by an engine with other fingerprints
select count(*) from batch as b where b.dialect ->> '$.fingerprint' <> $probe;
