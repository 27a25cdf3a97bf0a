-- question: Which files were imported, and how much of each was loaded?
-- grain: one row per imported file
-- column batch integer: number of the batch
-- column file text: name of the file
-- column sha256 text: checksum of the file as it was given
-- column recipe text: the recipe that turned it into interactions, if any
-- column mapping text: which column became which field, as JSON
-- column dialect text: how the file is written, as JSON
-- column zone text: zone of its times that carry none
-- column loaded_at timestamp UTC: when it was imported
-- column rows_read bigint count: rows below the header
-- column rows_loaded bigint count: rows that became interactions
-- column rows_rejected bigint count: rows refused
-- column duplicates bigint count: rows that repeat an earlier one in every column
-- column self_loops bigint count: rows whose source is their target
-- column values_dropped bigint count: optional values that could not be read
-- note: rows read = loaded + rejected + duplicates + self loops
select
    b.batch as batch,
    b.file as file,
    b.sha256 as sha256,
    b.recipe as recipe,
    b.mapping as mapping,
    b.dialect as dialect,
    b.zone as zone,
    b.loaded_at as loaded_at,
    b.rows_read as rows_read,
    b.rows_loaded as rows_loaded,
    b.rows_rejected as rows_rejected,
    b.duplicates as duplicates,
    b.self_loops as self_loops,
    b.values_dropped as values_dropped
from batch as b
order by b.batch;
