-- step: the batch that the same file, and the same part of it, was imported as before
select min(b.batch)
from batch as b
where b.sha256 = $sha256
    and coalesce(regexp_extract(b.file, '^.*?( \[.*\])$', 1), '') = $part;
