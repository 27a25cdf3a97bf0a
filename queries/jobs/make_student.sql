-- step: the 97.5 % point of Student's t for some degrees of freedom, by its expansion; exact to 0.1 % from 4 on
create or replace temp macro student(freedom) as (
    1.959964::double
    + 2.372271::double / freedom
    + 2.822500::double / pow(freedom, 2)
    + 2.555850::double / pow(freedom, 3)
    + 1.589536::double / pow(freedom, 4)
);
