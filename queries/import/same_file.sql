-- step: the batch that the same file was imported as before
select min(b.batch) from batch as b where b.sha256 = $sha256;
