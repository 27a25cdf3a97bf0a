-- step: keep what the file of channels says
insert into stated_channel
select
    $batch as batch,
    $stated as stated,
    g.channel as channel,
    g.owned as owned
from given_channels as g
order by g.channel;
