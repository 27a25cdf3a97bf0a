-- step: what later batches changed was measured against this one, and holds no more
delete from class_change where batch >= $batch;
