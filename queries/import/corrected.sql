-- step: note that a refused row was corrected, and which batch brought it
insert into corrected
select
    $batch as batch,
    $line as line,
    $by_batch as by_batch;
