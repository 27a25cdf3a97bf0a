-- step: what later batches changed was measured against this one, and holds no more
delete from tie_change where batch >= $batch;
