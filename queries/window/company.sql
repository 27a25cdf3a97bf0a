-- step: the pooled company
select v.company as company, v.viewpoint as viewpoint from viewpoint as v;
