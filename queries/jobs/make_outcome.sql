-- step: what can say how it turned out: ratings that a customer gives, thanks, refunds or returns, by job
-- Where an interaction has no topic, the party at its other end stands in its place.
-- Thanks and refunds are known by the name of their kind, in six languages, or by a payment back.
-- A time at midnight is a day without a time: what comes on it comes at its end.
-- $as_of: a day.
create or replace temp table job_outcome as
with named as (
    select
        k.kind as kind,
        k.nature as nature,
        k.nature in ('transaction', 'service')
            and not k.asks
            and regexp_matches(
                lower(k.name),
                'refund|return|chargeback|cancel|money back|erstatt|storno|r.ckgabe|rembours'
                || '|retour|devoluc|devolu|reembolso|terugbet|rimbors|\breso\b'
            ) as is_refund,
        not k.asks
            and regexp_matches(
                lower(k.name),
                'thank|accepted|dank|merci|gracias|grazie|obrigad|akzeptiert'
            ) as is_thanks
    from kind as k
)
select
    e.ego as party,
    coalesce(p.place, -e.other::bigint) as place,
    e.other as other,
    case
        when e.occurred_at = date_trunc('day', e.occurred_at)
            then e.occurred_at + interval 1 day - interval 1 second
        else e.occurred_at
    end as occurred_at,
    case when e.outgoing then e.rating end as rating,
    coalesce(n.is_refund, false) or coalesce(n.nature = 'transaction' and e.amount < 0, false) as is_refund,
    e.outgoing and coalesce(n.is_thanks, false) as is_thanks
from contact as e
join job_customer as c on c.party = e.ego
left join named as n on n.kind = e.kind
left join job_place as p on p.topic = e.topic
where e.day <= $as_of
    and (
        (e.outgoing and e.rating is not null)
        or (e.outgoing and n.is_thanks)
        or n.is_refund
        or (n.nature = 'transaction' and e.amount < 0)
    );
