"""The sentences of the page, each made of numbers, each able to say the opposite."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from recentre import words
from recentre.views.knowledge.learner import Learner
from recentre.views.plain import count, percent

FEW = 30
"""Below so many pieces of knowledge in a class nothing is said of its share."""
FEW_ASKED = 10
"""Topics that were asked about less often are not named."""


def sources(learner: Learner) -> str:
    """Say where the learner learns, and how that looks from the company."""
    full, visible = mixes(learner)
    if not len(full) or not int(full["n"].sum()):
        has = learner.scene.facts["has_knowledge"]
        return learner.say(words.KNOWLEDGE_NONE if has else words.KNOWLEDGE_LACKS)
    inflow = words.counted(int(full["n"].sum()), words.LEDGER_INFLOW)
    if full["share"].isna().all():
        return learner.say(words.KNOWLEDGE_ONE_CENTRED, inflow=inflow)
    place = int(full["n"].to_numpy().argmax())
    largest = full.iloc[place]
    own = full[full["source_class"] == "company"].iloc[0]
    said: dict[str, Any] = {
        "share": percent(float(largest["share"])),
        "source": learner.say(words.LEDGER_SOURCES_NAMES[str(largest["source_class"])]),
        "own_share": percent(float(own["share"])),
        "inflow": inflow,
    }
    if learner.scene.company is None:
        return learner.say(words.KNOWLEDGE_NO_COMPANY, **said)
    if largest["source_class"] == "company":
        return learner.say(words.KNOWLEDGE_OWN, **said)
    if not int(visible["n"].sum()):
        return learner.say(words.KNOWLEDGE_UNSEEN, **said)
    seen = float(visible["share"][visible["source_class"] == "company"].iloc[0])
    return learner.say(words.KNOWLEDGE_ELSEWHERE, seen=percent(seen), **said)


def mixes(learner: Learner) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the sources in full, and those visible to the company."""
    full = learner.ask("knowledge/sources")
    return full, learner.ask("knowledge/sources", perspective="visible")


def classes(learner: Learner, days: int | None) -> str:
    """Say whether weak ties bring more that is new per piece, and strong ones more in all."""
    return _said_of_classes(
        learner,
        days,
        (words.KNOWLEDGE_TIES_PIECE, words.KNOWLEDGE_TIES_VOLUME, words.KNOWLEDGE_TIES_ALL),
    )


def finding(learner: Learner, days: int | None) -> str:
    """Say the same in short, for a wall."""
    return _said_of_classes(learner, days, (words.KNOWLEDGE_TIES_PIECE,))


def _said_of_classes(learner: Learner, days: int | None, parts: tuple[str, ...]) -> str:
    found = learner.ask("knowledge/classes", days=days).set_index("is_strong")
    few = [bool(one) for one in (False, True) if one not in found.index or found["n"][one] < FEW]
    if few:
        return learner.say(words.KNOWLEDGE_TIES_FEW, few=FEW, which=words.KNOWLEDGE_TIES_OF[few[0]])
    weak, strong = (dict(found.loc[one]) for one in (False, True))
    per_piece = _compared(weak, strong)
    more = float(strong["volume"]) >= float(weak["volume"])
    shares = {
        "weak": percent(float(weak["novel"])),
        "strong": percent(float(strong["novel"])),
        "weak_interval": _interval(weak),
        "strong_interval": _interval(strong),
        "weak_volume": float(weak["volume"]),
        "strong_volume": float(strong["volume"]),
        "weak_new": count(weak["new"]),
        "new": count(int(weak["new"]) + int(strong["new"])),
        "weak_ties": count(weak["ties"]),
        "strong_ties": count(strong["ties"]),
    }
    verdict = words.KNOWLEDGE_TIES_VERDICTS[(per_piece, more)]
    return " ".join(learner.say(part, **shares) for part in (verdict, *parts))


def _compared(weak: Mapping[Any, Any], strong: Mapping[Any, Any]) -> str:
    """Return which class brings more that is new per piece, if the intervals keep them apart."""
    if float(weak["low"]) > float(strong["high"]):
        return "weak"
    return "strong" if float(strong["low"]) > float(weak["high"]) else "open"


def _interval(row: Mapping[Any, Any]) -> str:
    return words.KNOWLEDGE_INTERVAL.format(
        low=percent(float(row["low"])), high=percent(float(row["high"]))
    )


def carriers(learner: Learner, found: pd.DataFrame) -> str:
    """Say how much a few carry, and how many of those who give get nothing in return."""
    if not len(found):
        return learner.say(words.KNOWLEDGE_NOBODY_GIVES)
    ordered = found.sort_values(["given", "party"], ascending=[False, True])
    tenth = max(1, round(len(ordered) / 10))
    share = float(ordered["given"].head(tenth).sum()) / float(ordered["given"].sum())
    return learner.say(
        words.KNOWLEDGE_CARRIERS,
        givers=words.counted(len(found), words.KNOWLEDGE_GIVERS, learner.scene.pair),
        tenth=words.counted(tenth, words.KNOWLEDGE_TENTH),
        share=percent(share),
        unthanked=words.counted(
            int(found["gives_without_return"].sum()), words.KNOWLEDGE_UNTHANKED
        ),
    )


def repository(learner: Learner, found: pd.DataFrame) -> str:
    """Say how much is asked, how much of it answered, by whom, and where the hole is."""
    asked, answered = int(found["asked"].sum()), int(found["answered"].sum())
    if not asked:
        return learner.say(words.KNOWLEDGE_NOTHING_ASKED)
    own = int(found["by_company"].sum())
    alone = learner.scene.company is None
    said = learner.say(
        words.KNOWLEDGE_ASKED_ALONE if alone else words.KNOWLEDGE_ASKED,
        asked=words.counted(asked, words.KNOWLEDGE_QUESTIONS),
        answered=percent(answered / asked),
        own=percent(own / answered) if answered else percent(0.0),
    )
    open_ = found[found["asked"] >= FEW_ASKED]
    if not len(open_) or not answered:
        return said
    worst = open_.assign(share=open_["answered"] / open_["asked"]).sort_values(
        ["share", "asked", "topic"], ascending=[True, False, True]
    )
    first = worst.iloc[0]
    if int(first["answered"]) == int(first["asked"]):
        return said
    hole = learner.say(
        words.KNOWLEDGE_HOLE,
        topic=words.isolated(str(first["topic"])),
        n=count(first["asked"]),
        open=count(first["asked"] - first["answered"]),
    )
    return f"{said} {hole}"
