-- step: the 97.5 % point of Student's t for some degrees of freedom, by its expansion; exact to 0.3 % from 4 on
create or replace temp macro student(freedom) as (
    1.959964::double
    + 2.372271::double / freedom
    + 2.822500::double / (freedom * freedom)
    + 2.555850::double / (freedom * freedom * freedom)
    + 1.589536::double / (freedom * freedom * freedom * freedom)
);
