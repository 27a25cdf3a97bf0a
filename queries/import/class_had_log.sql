-- step: whether there is a log already, so that another file can change the classes of its ties
select count(*) > 0 from (select i.line from interaction as i limit 1) as i;
