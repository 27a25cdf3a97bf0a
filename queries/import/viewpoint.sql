-- step: the viewpoint that the build found
select v.viewpoint from viewpoint as v;
