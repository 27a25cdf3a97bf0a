"""Planted facts about the social customer: six traits, each a threshold on behaviour."""

from __future__ import annotations

from collections.abc import Callable

from recentre.sample.clock import SECONDS_A_DAY, month_of
from recentre.sample.evidence import Evidence
from recentre.sample.places import COMPANY
from recentre.sample.planted_customers import buys
from recentre.sample.rows import Row
from recentre.sample.vocabulary import asks, carries, nature_of

MANY_TIES, MANY_CHANNELS = 24, 6
MANY_PEERS, MANY_INFLUENCERS = 8, 2
MANY_MONTHS = 18
MANY_SHARED, MANY_HEARERS, MANY_IN_PUBLIC = 12, 6, 3
MANY_ASKED_OF_COMPANY = 8
MANY_PURCHASES, DAYS_BEFORE = 3, 45

RULES = {
    "hyper-connected": (
        f"tied to at least {MANY_TIES} parties, on at least {MANY_CHANNELS} channels"
    ),
    "reaches out to peers and influencers": (
        f"sent something to at least {MANY_PEERS} other customers and to at least "
        f"{MANY_INFLUENCERS} parties of segment influencer"
    ),
    "researches constantly": (
        f"asked (a kind that asks, of nature knowledge) in at least {MANY_MONTHS} calendar months"
    ),
    "shares what they think": (
        f"carried knowledge at least {MANY_SHARED} times outside the company, to at least "
        f"{MANY_HEARERS} parties, at least {MANY_IN_PUBLIC} times to a community or review site"
    ),
    "expects the company to engage": (
        f"asked the company (any kind that asks) at least {MANY_ASKED_OF_COMPANY} times"
    ),
    "controls the buying cycle": (
        f"bought from the company at least {MANY_PURCHASES} times, and in the {DAYS_BEFORE} days "
        "before each purchase asked (nature knowledge) somebody outside the company"
    ),
}


def trait_facts(evidence: Evidence) -> dict[str, object]:
    """Return who shows each of the six traits, and who shows all."""
    shows: dict[str, list[str]] = {
        trait: [name for name in evidence.customers if test(evidence, name)]
        for trait, test in _TESTS.items()
    }
    return {
        "traits": {
            "rule": "all six, of customers by role, over the whole log",
            "rules": RULES,
            "counts": {trait: len(names) for trait, names in shows.items()},
            "members": shows,
            "all_six": [
                name
                for name in evidence.customers
                if all(name in names for names in shows.values())
            ],
        }
    }


def _sent(evidence: Evidence, name: str) -> list[Row]:
    return [row for row in evidence.of_customer[name] if row.source == name]


def _hyper_connected(evidence: Evidence, name: str) -> bool:
    rows = evidence.of_customer[name]
    channels = {row.channel for row in rows}
    return len(evidence.near.get(name, {})) >= MANY_TIES and len(channels) >= MANY_CHANNELS


def _reaches_out(evidence: Evidence, name: str) -> bool:
    targets = {row.target for row in _sent(evidence, name)}
    peers = sum(1 for target in targets if evidence.is_customer(target))
    voices = sum(1 for target in targets if evidence.party[target].segment == "influencer")
    return peers >= MANY_PEERS and voices >= MANY_INFLUENCERS


def _researches(evidence: Evidence, name: str) -> bool:
    months = {month_of(row.moment) for row in _sent(evidence, name) if _asks_to_know(row)}
    return len(months) >= MANY_MONTHS


def _shares(evidence: Evidence, name: str) -> bool:
    told = [r for r in _sent(evidence, name) if carries(r.kind) and r.target != COMPANY]
    hearers = {row.target for row in told}
    public = ("community", "review site")
    in_public = sum(1 for row in told if evidence.type_of(row.target) in public)
    return len(told) >= MANY_SHARED and len(hearers) >= MANY_HEARERS and in_public >= MANY_IN_PUBLIC


def _expects(evidence: Evidence, name: str) -> bool:
    asked = [r for r in _sent(evidence, name) if asks(r.kind) and r.target == COMPANY]
    return len(asked) >= MANY_ASKED_OF_COMPANY


def _controls(evidence: Evidence, name: str) -> bool:
    sent = _sent(evidence, name)
    asked = [row.moment for row in sent if _asks_to_know(row) and row.target != COMPANY]
    bought = [row.moment for row in sent if buys(row, name)]
    return len(bought) >= MANY_PURCHASES and all(
        any(when - DAYS_BEFORE * SECONDS_A_DAY <= moment < when for moment in asked)
        for when in bought
    )


def _asks_to_know(row: Row) -> bool:
    return asks(row.kind) and nature_of(row.kind) == "knowledge"


_TESTS: dict[str, Callable[[Evidence, str], bool]] = {
    "hyper-connected": _hyper_connected,
    "reaches out to peers and influencers": _reaches_out,
    "researches constantly": _researches,
    "shares what they think": _shares,
    "expects the company to engage": _expects,
    "controls the buying cycle": _controls,
}
