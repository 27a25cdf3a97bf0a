"""The sentences of the ledger, each made of numbers, so that they can be made twice and compared.

A sentence is made from a subject with its parameters of strength; `verdict` says what becomes of it
under others.
"""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from recentre import words
from recentre.views.ledger.subject import Subject
from recentre.views.plain import count, percent

K = 5
"""How many of the strongest ties two lists are compared on."""
_NUMBER = re.compile(r"(?:under |over )?[+\-]?\d(?:[\d,.]*\d)?(?: %)?")


def verdict(before: str, now: str) -> str:
    """Return what became of a sentence: same, numbers, or turned.

    ``numbers`` is the same words with other numbers in them; ``turned`` is other words, such as
    another name or the opposite claim.
    """
    if before == now:
        return "same"
    return "numbers" if _NUMBER.sub("#", before) == _NUMBER.sub("#", now) else "turned"


def mix(subject: Subject) -> tuple[pd.DataFrame, pd.DataFrame, pd.Series[Any]]:
    """Return the sources in full, those visible, and the row of ``contrast/mix``."""
    asked = {"customer": subject.customer, "cut": subject.cut}
    full = subject.ask("contrast/sources", **asked)
    visible = subject.ask("contrast/sources", perspective="visible", **asked)
    return full, visible, subject.ask("contrast/mix", **asked).iloc[0]


def sources(subject: Subject) -> str:
    """Say where the subject learns, and how that looks from the company."""
    full, visible, row = mix(subject)
    if not int(row["inflow"]):
        none = words.LEDGER_SOURCES_NONE
        return subject.say(none if subject.scene.facts["has_knowledge"] else words.LEDGER_LACKS)
    place = int(full["n"].to_numpy().argmax())
    largest = full.iloc[place]
    own = full[full["source_class"] == "company"].iloc[0]
    said: dict[str, Any] = {
        "share": percent(float(largest["share"])),
        "inflow": words.counted(int(row["inflow"]), words.LEDGER_INFLOW),
        "source": subject.say(words.LEDGER_SOURCES_NAMES[str(largest["source_class"])]),
        "own_share": percent(float(own["share"])),
    }
    if not int(row["inflow_visible"]):
        return subject.say(words.LEDGER_SOURCES_UNSEEN, **said)
    said["visible_share"] = percent(_share(visible["share"].iloc[place]))
    said["divergence"] = words.LEDGER_SOURCES_DIVERGENCE.format(divergence=row["divergence"])
    is_own = largest["source_class"] == "company"
    template = words.LEDGER_SOURCES_OWN if is_own else words.LEDGER_SOURCES_ELSEWHERE
    return subject.say(template, **said)


def top(subject: Subject) -> str:
    """Say which of the strongest ties the company would name."""
    row = subject.ask("contrast/top", customer=subject.customer, k=K).iloc[0]
    k, shared = min(K, int(row["ties"])), int(row["shared"])
    ranking = subject.ask("contrast/ranking", customer=subject.customer)
    own = ranking[ranking["other"] == subject.scene.company]
    among = len(own) and (own[["place", "place_visible"]].iloc[0] <= K).all()
    itself = words.LEDGER_TOP_ITSELF[shared > 1] if among else ""
    if shared == k:
        return subject.say(words.LEDGER_TOP_ALL, k=k, itself=itself)
    return subject.say(
        words.LEDGER_TOP_SENTENCE[2 if shared == 0 else 1], k=k, shared=shared, itself=itself
    )


def top_measures(subject: Subject) -> str:
    """Say how alike the two lists are, in figures."""
    row = subject.ask("contrast/top", customer=subject.customer, k=K).iloc[0]
    said = words.LEDGER_TOP_MEASURES.format(
        jaccard=row["jaccard"],
        rbo=row["rbo"],
        k=K,
        ties=count(row["ties"]),
        ties_visible=count(row["ties_visible"]),
    )
    return f"{said} {words.LEDGER_TOP_SHORT}" if row["ties_visible"] < K else said


def top_of_base(subject: Subject) -> str:
    """Say how many of a customer's strongest ties the company would name."""
    found = subject.ask("contrast/top", customer=None, k=K).dropna(subset=["rbo"])
    return subject.say(
        words.LEDGER_TOP_BASE,
        k=K,
        n=count(len(found)),
        shared=found["shared"].mean(),
        none=count((found["shared"] == 0).sum()),
    )


def top_measures_of_base(subject: Subject) -> str:
    """Say how alike the two lists of a customer are at the median."""
    found = subject.ask("contrast/top", customer=None, k=K).dropna(subset=["rbo"])
    return words.LEDGER_TOP_BASE_MEASURES.format(
        jaccard=found["jaccard"].median(), rbo=found["rbo"].median()
    )


def centralisation(subject: Subject) -> str:
    """Say how far everything runs through one party."""
    window = {name: subject.strength[name] for name in ("as_of", "since")}
    found = subject.scene.ask("contrast/centralisation", customer=subject.customer, **window)
    row = found.iloc[0]
    if pd.isna(row["all_ties"]):
        return subject.say(words.LEDGER_CENTRE_FEW, parties=count(row["parties"]))
    return subject.say(
        words.LEDGER_CENTRE_SENTENCE,
        parties=count(row["parties"]),
        ties=words.counted(int(row["ties"]), words.COUNTED_TIES),
        without=count(row["ties"] - row["known"]),
        all_ties=row["all_ties"],
    )


def asymmetry(subject: Subject) -> str:
    """Say which ties matter more to one side."""
    found = subject.ask("ties/asymmetry", party=subject.centre, layer=subject.scene.selection.layer)
    sides = found["matters_more_to"].value_counts()
    own, theirs = int(sides.get("party", 0)), int(sides.get("other", 0))
    comparable = int(found["matters_more_to"].notna().sum())
    if subject.customer is None:
        return subject.say(words.LEDGER_ASYMMETRY_BASE, n=count(comparable), own=own, theirs=theirs)
    said = words.counted(
        comparable,
        words.LEDGER_ASYMMETRY_FLAGGED,
        own=own,
        theirs=theirs,
        who=subject.who,
    )
    company = found[found["other"] == subject.scene.company]
    if not len(company):
        return said
    first = subject.say(
        words.LEDGER_ASYMMETRY_COMPANY,
        own=percent(float(company["own_share"].iloc[0])),
        theirs=percent(float(company["their_share"].iloc[0])),
    )
    return f"{first} {said}"


def bridges(subject: Subject) -> str:
    """Say how many ties lie in each quarter of strength and bridgeness."""
    found = quarters(subject)
    counted = found["quarter"].value_counts()
    with_bridgeness = int(found["quarter"].notna().sum())
    if not with_bridgeness:
        return subject.say(words.LEDGER_BRIDGES_NONE)
    return subject.say(
        words.LEDGER_BRIDGES,
        ties=words.counted(with_bridgeness, words.COUNTED_TIES),
        **{
            quarter.replace(" and", "").replace(" ", "_"): count(counted.get(quarter, 0))
            for quarter in words.LEDGER_QUARTERS
        },
    )


def quarters(subject: Subject) -> pd.DataFrame:
    """Return the subject's ties by strength and bridgeness."""
    return subject.ask(
        "ties/by_bridgeness",
        party=subject.customer,
        cut=subject.cut,
        layer=subject.scene.selection.layer,
    )


def _share(value: Any) -> float:
    return 0.0 if pd.isna(value) else float(value)
