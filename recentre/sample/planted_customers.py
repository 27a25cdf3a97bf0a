"""Planted facts about each customer: strong ties, what the company sees, who buys, a family."""

from __future__ import annotations

from statistics import median

from recentre.sample.cast import FAMILY
from recentre.sample.clock import day_of
from recentre.sample.evidence import HALF_LIFE_DAYS, Evidence
from recentre.sample.places import COMPANY
from recentre.sample.rows import Row
from recentre.sample.vocabulary import carries, nature_of

Figures = dict[str, float | int | None]
_FEWEST_SOCIAL = 3


def customer_facts(evidence: Evidence) -> dict[str, object]:
    """Return strong ties, unseen shares, the family that differs, who relates without buying."""
    figures = {name: _figures(evidence, name) for name in evidence.customers}
    return {
        "strong_ties": {
            "rule": (
                f"science.md section 4: layer all, half-life {HALF_LIFE_DAYS} days, as of as_of, "
                "company and staff pooled; the strength of each strong tie"
            ),
            "half_life_days": HALF_LIFE_DAYS,
            "median_ties": _median(figures, "ties"),
            "median_strong": _median(figures, "strong"),
            "of_customer": {name: _strong(evidence, name) for name in evidence.customers},
        },
        "unseen": {
            "rule": "science.md section 5, item 1: shares that the company cannot see",
            "median": {
                key: _median(figures, key)
                for key in ("blind_interactions", "blind_strong", "blind_strength",
                            "blind_knowledge", "blind_topics")
            },
            "of_customer": figures,
        },
        "family_that_differs": {
            "rule": "the customers of one household, side by side",
            "household": evidence.party[FAMILY[0]].household,
            "members": {
                name: {
                    "ties": figures[name]["ties"],
                    "blind_interactions": figures[name]["blind_interactions"],
                    "purchases": sum(1 for r in evidence.of_customer[name] if buys(r, name)),
                }
                for name in FAMILY
            },
        },
        "relates_without_buying": _relates_without_buying(evidence),
        "then_and_remembered": _memory(evidence),
    }  # fmt: skip


def buys(row: Row, name: str) -> bool:
    """Return whether a row is a purchase from the company by this customer."""
    return row.kind == "purchase" and row.source == name and row.target == COMPANY


def _strong(evidence: Evidence, name: str) -> dict[str, float]:
    ties = evidence.near.get(name, {})
    strong = [other for other in ties if ties[other].is_strong]
    return {
        other: round(ties[other].strength, 6)
        for other in sorted(strong, key=lambda other: (-ties[other].strength, other))
    }


def _figures(evidence: Evidence, name: str) -> Figures:
    rows, ties = evidence.of_customer[name], evidence.near.get(name, {})
    visible = [row for row in rows if evidence.visible(row)]
    seen = {COMPANY: True}
    for row in visible:
        seen[row.target if row.source == name else row.source] = True
    of_company = evidence.near.get(COMPANY, {})
    strong = [other for other in ties if ties[other].is_strong]
    inflow = evidence.inflow(name)
    inflow_visible = [row for row in inflow if evidence.visible(row)]
    topics = {row.topic for row in rows if row.topic}
    topics_visible = {row.topic for row in visible if row.topic}
    strength = sum(tie.strength for tie in ties.values())
    strength_seen = sum(tie.strength for other, tie in ties.items() if other in seen)
    strong_seen = sum(1 for other in strong if other in seen)
    return {
        "interactions": len(rows),
        "visible": len(visible),
        "ties": len(ties),
        "strong": len(strong),
        "strong_seen": strong_seen,
        "known": sum(1 for other in ties if other in of_company),
        "inflow": len(inflow),
        "inflow_visible": len(inflow_visible),
        "blind_interactions": _blind(len(visible), len(rows)),
        "blind_strong": _blind(strong_seen, len(strong)),
        "blind_strength": _blind(strength_seen, strength),
        "blind_knowledge": _blind(len(inflow_visible), len(inflow)),
        "blind_topics": _blind(len(topics_visible), len(topics)),
    }


def _blind(seen: float, everything: float) -> float | None:
    return round(1 - seen / everything, 6) if everything else None


def _median(figures: dict[str, Figures], key: str) -> float | None:
    values = [value for line in figures.values() if (value := line[key]) is not None]
    return round(median(values), 6) if values else None


def _relates_without_buying(evidence: Evidence) -> dict[str, object]:
    members = [name for name in evidence.customers if _relates(evidence, name)]
    bought = {name: any(buys(row, name) for row in evidence.of_customer[name]) for name in members}
    return {
        "rule": (
            "science.md section 1h, over the whole log: at least 3 of these, two-way social "
            "interactions with the company (both sides wrote at least once) and knowledge carried "
            "to the company or to another customer, on days with no purchase, service or "
            "promotion between the customer and the company"
        ),
        "members": members,
        "never_bought": [name for name in members if not bought[name]],
    }


def _relates(evidence: Evidence, name: str) -> bool:
    busy: dict[int, bool] = {}
    social: list[Row] = []
    given: list[Row] = []
    for row in evidence.of_customer[name]:
        nature = nature_of(row.kind)
        other = row.target if row.source == name else row.source
        if other == COMPANY and nature in ("transaction", "service", "promotion"):
            busy[day_of(row.moment)] = True
        elif other == COMPANY and nature == "social":
            social.append(row)
        inside = other == COMPANY or evidence.is_customer(other)
        if inside and row.source == name and carries(row.kind):
            given.append(row)
    both = len({row.source for row in social}) == 2
    free = [row for row in (social if both else []) if day_of(row.moment) not in busy]
    free += [row for row in given if day_of(row.moment) not in busy]
    return len(free) >= _FEWEST_SOCIAL


def _memory(evidence: Evidence) -> dict[str, object]:
    """What was felt then and what is remembered, of those whose path was rated."""
    neutral, saved = 3, {}
    for name in evidence.customers:
        own = [row for row in evidence.of_customer[name] if row.source == name and row.rating]
        moments = [row for row in own if row.kind == "rate now"]
        reviews = [row for row in own if row.kind == "review"]
        for topic in sorted({row.topic for row in moments}):
            path = [int(row.rating) for row in moments if row.topic == topic]
            later = [int(row.rating) for row in reviews if row.topic == topic]
            if len(path) >= 4 and later:
                experience = sum(path) / len(path)
                peak = max(path, key=lambda stars: (abs(stars - neutral), stars))
                if experience < neutral < later[-1] and path[-1] > neutral:
                    saved[name] = {
                        "topic": topic,
                        "ratings": path,
                        "experience": round(experience, 6),
                        "peak_end": (peak + path[-1]) / 2,
                        "memory": later[-1],
                    }
    return {
        "rule": (
            "ratings 1 to 5, of one customer and topic in order of time: at least 4 of kind "
            "'rate now', their mean below 3, the last above 3, and a later 'review' above 3; peak "
            "is the rating farthest from 3, of equals the higher"
        ),
        "saved_by_a_good_end": saved,
    }
