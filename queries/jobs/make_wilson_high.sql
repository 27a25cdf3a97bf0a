-- step: the upper end of Wilson's 95 % interval of a share
create or replace temp macro wilson_high(hits, tries) as (
    case when tries > 0 then least(1.0::double, (
        hits + 1.920729::double
        + 1.959964::double * sqrt(hits * (tries - hits) / tries::double + 0.960365::double)
    ) / (tries + 3.841459::double)) end
);
