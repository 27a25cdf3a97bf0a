"""What a file of a network holds: one record a party, one record a tie, as the reader sees them.

Labels are those that the names setting lets show; nothing else in a record names anybody.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from recentre.network.cast import Centre
from recentre.network.casting import CastData, with_company
from recentre.network.exports import families
from recentre.network.graph import TwoCentres
from recentre.network.library import pictures

PARTY_COLUMNS = (
    "id",
    "label",
    "type",
    "role",
    "centre",
    "nature",
    "family",
    "strength",
    "is_strong",
    "is_dormant",
    "declared",
    "company_strength",
    "company_is_strong",
    "company_is_dormant",
    "known",
    "seen",
    "drawn",
    "x",
    "y",
    "origin",
)
"""Columns of the parties: strength is that of the tie with the party in the middle."""
TIE_COLUMNS = (
    "source",
    "target",
    "source_label",
    "target_label",
    "of",
    "nature",
    "family",
    "strength",
    "is_strong",
    "is_dormant",
    "declared",
    "seen",
    "sentence",
    "origin",
)
"""Columns of the ties; ``of`` says whose tie it is: customer, company or others."""
LINKS = "tie:links"
"""The key of the legend that hides the ties among the others."""

Record = dict[str, Any]


@dataclass(frozen=True)
class Told:
    """What a file says about itself."""

    title: str
    origin: str
    """Where the log comes from and who agreed, or that it is generated."""
    notes: str = ""
    """Window, parameters and names setting."""


@dataclass(frozen=True)
class Records:
    """A network as records."""

    parties: list[Record]
    ties: list[Record]
    told: Told
    hidden: tuple[str, ...] = field(default=())
    """The keys of the legend whose parties are left out."""


def records_of(
    data: CastData,
    drawing: TwoCentres | Any,
    told: Told,
    *,
    hidden: Collection[str] = (),
    pins: Mapping[str, Mapping[Any, Any]] | None = None,
) -> Records:
    """Return the records of a network as it is seen.

    Parameters
    ----------
    data : CastData
        Everybody around the party in the middle, also those that are not drawn singly.
    drawing : TwoCentres or pyvis.network.Network
        The drawing: the places are those of the picture with the customer in the middle.
    told : Told
        What the file says about itself.
    hidden : collection of str
        Keys of the legend that the reader has hidden, such as ``nature:promotion``; parties that
        answer to one are left out, and so are their ties.
    pins : mapping, optional
        Where parties were dragged to, for each picture and its centre.
    """
    cast = data.cast if isinstance(drawing, TwoCentres) else with_company(data)
    shown = [row for row in cast.to_dict("records") if not keys_of(row) & set(hidden)]
    alone = not isinstance(drawing, TwoCentres)
    places = _places(drawing, pins or {})
    company = None if alone else data.company
    parties = [_centre(data.customer, "customer", data, places)]
    if company is not None:
        parties.append(_centre(company, "company", data, places))
    parties += [_party(row, places) for row in shown]
    labels = {party["id"]: party["label"] for party in parties}
    ties = [*_ties_of_customer(data, company, shown), *_ties_of_company(company, shown)]
    if LINKS not in hidden:
        ties += _ties_among(data.links, {int(row["party"]) for row in shown})
    for tie in ties:
        tie["source_label"] = labels[tie["source"]]
        tie["target_label"] = labels[tie["target"]]
    return Records(*completed(parties, ties, told), told, tuple(sorted(hidden)))


def completed(
    parties: Iterable[Record], ties: Iterable[Record], told: Told
) -> tuple[list[Record], list[Record]]:
    """Return parties and ties with every column in order; what is not known is None."""
    return (
        [_complete(party, PARTY_COLUMNS, told) for party in parties],
        [_complete(tie, TIE_COLUMNS, told) for tie in ties],
    )


def keys_of(row: Mapping[Any, Any]) -> set[str]:
    """Return the keys of the legend that a party answers to, as ``keysOf`` does in ``scene.js``."""
    nature = "missing" if pd.isna(row["nature"]) else row["nature"]
    keys = {f"type:{row['type']}", f"nature:{nature}"}
    keys |= families.keys_of(row.get("family"), strong=bool(row["customer_strong"]))
    keys.add("sight:known" if row["known"] else "sight:outside")
    if row["customer_dormant"]:
        keys.add("tie:dormant")
    if row["seen"]:
        keys.add("sight:seen")
    return keys


def keys_of_mark(mark: Mapping[str, Any]) -> set[str]:
    """Return the keys of the legend that a drawn mark answers to, as ``keysOf`` does."""
    if mark.get("place") or mark["tie"] == "rest":
        return set()
    keys = {f"type:{mark['type']}", f"nature:{mark.get('nature') or 'missing'}"}
    keys.add(f"tie:{mark['tie']}")
    if mark.get("family") == "declared":
        keys.add("tie:declared")
    if mark.get("dormant"):
        keys.add("tie:dormant")
    if not mark.get("sightless"):
        keys.add("sight:known" if mark.get("known") else "sight:outside")
    if mark.get("seen"):
        keys.add("sight:seen")
    return keys


def _places(drawing: Any, pins: Mapping[str, Mapping[Any, Any]]) -> dict[int, tuple[float, float]]:
    network = pictures(drawing)[-1]
    info = network.options["recentre"]
    places = {int(node["id"]): (float(node["x"]), float(node["y"])) for node in network.nodes}
    moved = pins.get(f"{info['picture']}-{info['centre']}", {})
    return places | {int(party): (float(x), float(y)) for party, (x, y) in moved.items()}


def _centre(
    centre: Centre, kind: str, data: CastData, places: Mapping[int, tuple[float, float]]
) -> Record:
    record: Record = {
        "id": centre.party,
        "label": centre.label,
        "type": centre.type,
        "role": "company" if kind == "company" or centre.is_company else "customer",
        "centre": kind,
    }
    if kind == "company" and data.between is not None:
        record |= {
            **families.of_between(data.between),
            "known": True,
            "seen": True,
        }
    return record | placed(centre.party, places)


def _party(row: Mapping[Any, Any], places: Mapping[int, tuple[float, float]]) -> Record:
    record = {
        "id": int(row["party"]),
        "label": row["label"],
        "type": row["type"],
        "role": row["role"],
        "centre": "",
        "nature": row["nature"],
        **families.of_row(row),
        "known": bool(row["known"]),
        "seen": bool(row["seen"]),
    }
    if row["known"] and not pd.isna(row["company_strength"]):
        record |= {
            "company_strength": float(row["company_strength"]),
            "company_is_strong": bool(row["company_strong"]),
            "company_is_dormant": bool(row["company_dormant"]),
        }
    return record | placed(int(row["party"]), places)


def placed(party: int, places: Mapping[int, tuple[float, float]]) -> Record:
    """Return whether a party is drawn, and where."""
    if party not in places:
        return {"drawn": False}
    x, y = places[party]
    return {"drawn": True, "x": round(x, 1), "y": round(y, 1)}


def _ties_of_customer(
    data: CastData, company: Centre | None, shown: list[dict[Any, Any]]
) -> list[Record]:
    ties = [
        {
            "source": data.customer.party,
            "target": int(row["party"]),
            "of": "customer",
            "nature": row["nature"],
            **families.of_row(row),
            "seen": bool(row["seen"]),
            "sentence": row["sentence"],
        }
        for row in shown
    ]
    if company is not None and data.between is not None:
        between = {
            "source": data.customer.party,
            "target": company.party,
            "of": "customer",
            **families.of_between(data.between),
            "seen": True,
            "sentence": data.between.sentence,
        }
        ties.insert(0, between)
    return ties


def _ties_of_company(company: Centre | None, shown: list[dict[Any, Any]]) -> list[Record]:
    if company is None:
        return []
    return [
        {
            "source": company.party,
            "target": int(row["party"]),
            "of": "company",
            **families.of_company(row),
            "seen": True,
            "sentence": row["company_sentence"],
        }
        for row in shown
        if row["known"] and not pd.isna(row["company_strength"])
    ]


def _ties_among(links: pd.DataFrame, shown: set[int]) -> list[Record]:
    return [
        {
            "source": int(link["a"]),
            "target": int(link["b"]),
            "of": "others",
            "strength": float(link["strength"]),
            "seen": bool(link["visible"]),
        }
        for link in links.to_dict("records")
        if link["a"] in shown and link["b"] in shown
    ]


def _complete(record: Record, columns: tuple[str, ...], told: Told) -> Record:
    given = record | {"origin": told.origin}
    return {name: None if pd.isna(given.get(name)) else given[name] for name in columns}
