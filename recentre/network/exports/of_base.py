"""What a file of the base as networks holds: its customers, their sources, and all their ties."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import pandas as pd

from recentre.network.base.casting import BaseCast
from recentre.network.base.pictures import BaseNetworks
from recentre.network.exports.records import (
    LINKS,
    Record,
    Records,
    Told,
    completed,
    keys_of_mark,
    placed,
)
from recentre.network.library import pictures


def records_of_base(
    cast: BaseCast, drawn: BaseNetworks, told: Told, *, hidden: Collection[str] = ()
) -> Records:
    """Return the records of a base as it is seen.

    Parameters
    ----------
    cast : BaseCast
        Who is drawn.
    drawn : BaseNetworks
        The drawing: the places are those of the picture of the customers among themselves.
    told : Told
        What the file says about itself.
    hidden : collection of str
        Keys of the legend that the reader has hidden; parties that answer to one are left out, and
        so are their ties.

    Notes
    -----
    The strength of a customer is that of its tie with the company. All ties among those that are
    shown are there, also those that are too many to be drawn.
    """
    network = pictures(drawn.pictures)[-1]
    marks = {int(node["id"]): node for node in network.nodes}
    shown = {party for party, mark in marks.items() if not keys_of_mark(mark) & set(hidden)}
    shown.add(cast.company.party)
    places = {party: (float(mark["x"]), float(mark["y"])) for party, mark in marks.items()}
    customers = {int(row["party"]): row for row in cast.customers.to_dict("records")}
    parties = [
        _company(cast, places),
        *(_customer(row, places) for party, row in customers.items() if party in shown),
        *(
            _source(row, drawn.counts.natures, places)
            for row in cast.sources.to_dict("records")
            if int(row["source"]) in shown
        ),
    ]
    labels = {party["id"]: party["label"] for party in parties}
    rows = [] if cast.viewpoint == "one-centred" else cast.ties.to_dict("records")
    among = [
        _tie(row, cast.company.party, customers)
        for row in rows
        if row["a"] in labels and row["b"] in labels
    ]
    told_of = {tie["target"] for tie in among if tie["of"] == "company"}
    spokes = [
        _spoke(row, cast.company.party)
        for party, row in customers.items()
        if party in labels and party not in told_of
    ]
    ties = [*spokes, *among]
    if LINKS in hidden:
        drawn_thick = {cast.company.party, *customers}
        ties = [tie for tie in ties if {tie["source"], tie["target"]} <= drawn_thick]
    for tie in ties:
        tie["source_label"] = labels[tie["source"]]
        tie["target_label"] = labels[tie["target"]]
    return Records(*completed(parties, ties, told), told, tuple(sorted(hidden)))


def _company(cast: BaseCast, places: Mapping[int, tuple[float, float]]) -> Record:
    return {
        "id": cast.company.party,
        "label": cast.company.label,
        "type": cast.company.type,
        "role": "company",
        "centre": "company",
    } | placed(cast.company.party, places)


def _customer(row: Mapping[Any, Any], places: Mapping[int, tuple[float, float]]) -> Record:
    party = int(row["party"])
    return {
        "id": party,
        "label": row["label"],
        "type": row["type"],
        "role": row["role"],
        "centre": "",
        "nature": row["nature"],
        "strength": float(row["strength"]),
        "is_strong": bool(row["is_strong"]),
        "is_dormant": bool(row["is_dormant"]),
        "company_strength": float(row["strength"]),
        "company_is_strong": bool(row["is_strong"]),
        "company_is_dormant": bool(row["is_dormant"]),
        "known": True,
        "seen": True,
    } | placed(party, places)


def _source(
    row: Mapping[Any, Any],
    natures: Mapping[int, str],
    places: Mapping[int, tuple[float, float]],
) -> Record:
    party = int(row["source"])
    return {
        "id": party,
        "label": row["label"],
        "type": row["type"],
        "role": row["role"],
        "centre": "",
        "nature": natures.get(party),
        "known": bool(row["known"]),
    } | placed(party, places)


def _tie(row: Mapping[Any, Any], company: int, customers: Mapping[int, Any]) -> Record:
    ends = [int(row["a"]), int(row["b"])]
    if ends[1] == company:
        ends.reverse()
    of_company = ends[0] == company
    said = customers.get(ends[1], {}).get("sentence") if of_company else None
    return {
        "source": ends[0],
        "target": ends[1],
        "of": "company" if of_company else "others",
        "nature": row["nature"],
        "strength": float(row["strength"]),
        "is_strong": bool(row["is_strong"]),
        "is_dormant": bool(row["is_dormant"]),
        "seen": bool(row["visible"]),
        "sentence": said,
    }


def _spoke(row: Mapping[Any, Any], company: int) -> Record:
    return {
        "source": company,
        "target": int(row["party"]),
        "of": "company",
        "nature": None if pd.isna(row["nature"]) else row["nature"],
        "strength": float(row["strength"]),
        "is_strong": bool(row["is_strong"]),
        "is_dormant": bool(row["is_dormant"]),
        "seen": True,
        "sentence": row["sentence"],
    }
