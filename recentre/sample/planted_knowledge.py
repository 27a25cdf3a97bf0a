"""Planted facts about knowledge: from whom it comes, through which ties, what stays unanswered."""

from __future__ import annotations

from bisect import bisect_right

from recentre.sample.clock import SECONDS_A_DAY
from recentre.sample.evidence import Evidence
from recentre.sample.places import COMPANY
from recentre.sample.planted_customers import buys
from recentre.sample.planted_log import written
from recentre.sample.rows import Row
from recentre.sample.vocabulary import RARE_TOPICS, TOPICS, asks, carries, nature_of

ANSWER_DAYS = 30
_MANY_GIVEN = 15


def knowledge_facts(evidence: Evidence) -> dict[str, object]:
    """Return source mix, answers through weak ties, unanswered questions, helpers unthanked."""
    return {
        "sources_of_knowledge": _sources(evidence),
        "answers_through_weak_ties": _through_weak_ties(evidence),
        "unanswered": _unanswered(evidence),
        "unthanked_helpers": _unthanked(evidence),
    }


def _source_class(evidence: Evidence, row: Row) -> str:
    if row.source == COMPANY:
        return "company"
    kind = evidence.type_of(row.source)
    if kind == "community":
        return "communities"
    if kind in ("review site", "publication"):
        return "review sites and publications"
    if kind != "person":
        return "others"
    tie = evidence.near[row.target][row.source]
    return "strong peers" if tie.is_strong else "weak peers"


def _sources(evidence: Evidence) -> dict[str, object]:
    classes = (
        "company", "strong peers", "weak peers", "communities",
        "review sites and publications", "others",
    )  # fmt: skip
    counts = {"visible": dict.fromkeys(classes, 0), "all": dict.fromkeys(classes, 0)}
    for name in evidence.customers:
        for row in evidence.inflow(name):
            source = _source_class(evidence, row)
            counts["all"][source] += 1
            counts["visible"][source] += evidence.visible(row)
    return {
        "rule": "rows that carry knowledge to a customer, by what their source is to that customer",
        **counts,
    }


def _through_weak_ties(evidence: Evidence) -> dict[str, object]:
    weak = strong = new_weak = new_strong = 0
    rare: list[dict[str, object]] = []
    for name in evidence.customers:
        heard: dict[str, bool] = {}
        for row in evidence.inflow(name):
            tie = evidence.near[name][row.source]
            new = row.topic not in heard
            heard[row.topic] = True
            strong += tie.is_strong
            weak += not tie.is_strong
            new_strong += new and tie.is_strong
            new_weak += new and not tie.is_strong
            if row.topic in RARE_TOPICS and not tie.is_strong:
                rare.append(
                    {
                        "occurred_at": written(row),
                        "source": row.source,
                        "target": row.target,
                        "topic": row.topic,
                        "strength": round(tie.strength, 6),
                    }
                )
    return {
        "rule": (
            "rows that carry knowledge to a customer, by whether the tie is strong; new: the "
            "customer had not received that topic before"
        ),
        "strong": {"inflow": strong, "new": new_strong},
        "weak": {"inflow": weak, "new": new_weak},
        "rare_topics": list(RARE_TOPICS),
        "only_an_acquaintance_knew": rare,
    }


def _unanswered(evidence: Evidence) -> dict[str, object]:
    came: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for row in evidence.rows:
        if carries(row.kind) and row.topic:
            came.setdefault((row.target, row.topic), []).append((row.moment, row.source))
    counts = {topic: [0, 0, 0] for topic in TOPICS}
    for row in evidence.rows:
        question = asks(row.kind) and nature_of(row.kind) == "knowledge" and row.topic
        if not question or not evidence.is_customer(row.source):
            continue
        answers = came.get((row.source, row.topic), [])
        place = bisect_right(answers, (row.moment, "\uffff"))
        line = counts[row.topic]
        line[0] += 1
        if place < len(answers):
            moment, source = answers[place]
            if moment <= row.moment + ANSWER_DAYS * SECONDS_A_DAY:
                line[1] += 1
                line[2] += source == COMPANY
    return {
        "rule": (
            "questions of customers (a kind that asks, of nature knowledge, with a topic); "
            f"answered: within {ANSWER_DAYS} days after it, something that carries knowledge on "
            "that topic reached the same customer, from whomever; by_company: the first such came "
            "from the company"
        ),
        "topics": {
            topic: {
                "asked": asked,
                "answered": answered,
                "by_company": by_company,
                "unanswered": asked - answered,
            }
            for topic, (asked, answered, by_company) in counts.items()
            if asked
        },
    }


def _unthanked(evidence: Evidence) -> dict[str, object]:
    helpers: dict[str, object] = {}
    for name in evidence.customers:
        rows = evidence.of_customer[name]
        given = [row for row in rows if row.source == name and carries(row.kind)]
        thanked = sum(1 for row in rows if row.target == name and row.kind == "thanks")
        if len(given) >= _MANY_GIVEN and not thanked and not any(buys(row, name) for row in rows):
            helpers[name] = {"given": len(given), "to": len({row.target for row in given})}
    return {
        "rule": f"customers who carried knowledge at least {_MANY_GIVEN} times, never bought from "
        "the company, and never received a row of kind thanks",
        "members": helpers,
    }
