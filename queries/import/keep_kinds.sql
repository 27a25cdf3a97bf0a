-- step: keep what the file of kinds says
insert into stated_kind
select
    $batch as batch,
    $stated as stated,
    g.kind as kind,
    g.nature as nature,
    g.asks as asks
from given_kinds as g
order by g.kind;
