"""Which pages a log feeds, and which column or file would bring the rest to life."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from recentre import answers, words
from recentre.engine.database import Workspace
from recentre.ties.receipt import is_missing
from recentre.ties.sentence import PROVISIONAL_BELOW_DAYS
from recentre.words import DEFAULT_PAIR, NounPair


@dataclass(frozen=True)
class Fed:
    """How far a log feeds a page."""

    page: str
    feeds: str
    """``words.QUALITY_PAGE_YES``, ``_PARTLY`` or ``_NO``."""
    lacks: tuple[str, ...]
    """What is missing, a sentence each."""


def pages_fed(workspace: Workspace, pair: NounPair = DEFAULT_PAIR) -> tuple[Fed, ...]:
    """Return for each page how far a workspace's log feeds it, and what it lacks."""
    facts = {
        str(name): value
        for name, value in answers.ask(workspace, "workspace/facts").iloc[0].items()
    }
    blocked = _company(facts)
    channel = [words.QUALITY_LACKS_CHANNEL] if _has_no_channel(workspace) else []
    limits = answers.ask(workspace, "quality/limits").iloc[0]
    own = [] if blocked else _own_view(limits, pair)
    ties = [*_ties(workspace, int(facts["interactions"])), *_provisional(facts), *_types(limits)]
    contrast = [*blocked, *channel, *own]
    kinds = answers.ask(workspace, "quality/kinds")
    asks = bool((kinds["asks"] & (kinds["interactions"] > 0)).any())

    def fed(page: str, lacks: list[str], *, stopped: bool) -> Fed:
        partly = words.QUALITY_PAGE_PARTLY if lacks else words.QUALITY_PAGE_YES
        said = tuple(words.say(lack, pair) for lack in lacks)
        return Fed(page, words.QUALITY_PAGE_NO if stopped else partly, said)

    return (
        fed(words.SCREEN_THE_BASE, contrast, stopped=bool(blocked)),
        fed(words.SCREEN_TWO_CENTRES, _same(contrast, ties), stopped=bool(blocked)),
        fed(words.SCREEN_ONE_PARTY, ties, stopped=False),
        fed(
            words.SCREEN_KNOWLEDGE,
            _knowledge(facts),
            stopped=not facts["has_knowledge"],
        ),
        fed(words.SCREEN_JOBS, _jobs(facts, asks=asks), stopped=not asks),
    )


def _same(contrast: list[str], ties: list[str]) -> list[str]:
    """Return what Two centres lacks: what the two pages beside it lack, named and not repeated."""
    found = ((contrast, words.SCREEN_THE_BASE), (ties, words.SCREEN_ONE_PARTY))
    pages = [page for lacks, page in found if lacks]
    if not pages:
        return []
    if len(pages) == 1:
        return [words.QUALITY_LACKS_AS_ONE.format(page=pages[0])]
    return [words.QUALITY_LACKS_AS.format(pages=words.QUALITY_AND.join(pages))]


def _knowledge(facts: Mapping[str, Any]) -> list[str]:
    """Return what keeps sources from being compared, and what is new from being told."""
    lacks = [] if facts["has_knowledge"] else [words.KNOWLEDGE_LACKS_KIND]
    if facts["viewpoint"] == "one-centred":
        lacks.append(words.KNOWLEDGE_LACKS_SECOND)
    if not facts["has_topics"]:
        lacks.append(words.KNOWLEDGE_LACKS_TOPICS)
    return lacks


def _jobs(facts: Mapping[str, Any], *, asks: bool) -> list[str]:
    """Return what keeps jobs from being told apart, answered or judged."""
    lacks = [] if asks else [words.JOBS_LACKS_ASKING]
    if not facts["has_topics"]:
        lacks.append(words.JOBS_LACKS_TOPICS)
    if not facts["has_ratings"]:
        lacks.append(words.JOBS_LACKS_RATINGS)
    return lacks


def _company(facts: Mapping[str, Any]) -> list[str]:
    """Return what keeps the contrast from being computed."""
    if is_missing(facts["company"]):
        return [words.QUALITY_LACKS_COMPANY]
    if not int(facts["customers"]):
        return [words.QUALITY_LACKS_CUSTOMERS]
    return [words.QUALITY_LACKS_SECOND] if facts["viewpoint"] == "one-centred" else []


def _own_view(limits: pd.Series[Any], pair: NounPair) -> list[str]:
    """Return how many customers the log knows only through the company, though not all."""
    alone = int(limits["one_centred"])
    every = f"{int(limits['customers']):,}"
    said = words.counted(alone, words.QUALITY_LACKS_OWN_VIEW, pair, customers_count=every)
    return [said] if alone else []


def _provisional(facts: Mapping[str, Any]) -> list[str]:
    """Return how long the log is where that is too short to tell strong from weak for good."""
    if is_missing(facts["first_day"]):
        return []
    days = (facts["last_day"] - facts["first_day"]).days + 1
    return [words.counted(days, words.QUALITY_LACKS_DAYS)] if days < PROVISIONAL_BELOW_DAYS else []


def _types(limits: pd.Series[Any]) -> list[str]:
    """Return how many parties are taken for persons because nobody said what they are."""
    untyped, every = int(limits["untyped"]), f"{int(limits['parties']):,}"
    return [words.counted(untyped, words.QUALITY_LACKS_TYPES, parties=every)] if untyped else []


def _has_no_channel(workspace: Workspace) -> bool:
    fields = answers.ask(workspace, "quality/fields")
    return int(fields["interactions"][fields["field"] == "channel"].sum()) == 0


def _ties(workspace: Workspace, interactions: int) -> list[str]:
    """Return what is left out of ties."""
    directions = answers.ask(workspace, "quality/directions").iloc[0]
    lacks = []
    if not int(directions["two_way"]):
        lacks.append(words.QUALITY_LACKS_DIRECTION)
    share = int(directions["unnatured"]) / max(interactions, 1)
    if share == 1:
        lacks.append(words.QUALITY_LACKS_EVERY_NATURE)
    elif share > 0:
        lacks.append(words.QUALITY_LACKS_NATURE.replace("{share}", f"{share:.0%}"))
    return lacks
