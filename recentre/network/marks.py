"""Nodes and edges as records: what each party and each tie looks like in a picture."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from recentre import words
from recentre.network import layout, palette, sectors
from recentre.network.cast import Account, Centre, TieMark
from recentre.words import NounPair

REST = -1
"""Id of the node that stands for the rest."""
_REST_ANGLE = 180.0 + sectors.BOTTOM_GAP - 5.0
_CENTRE_SIZE = 13.0
_OTHER_SIZE = 8.0
_STAR_MORE = 3.0
_ACCOUNT_SIZE = 4.0
_UNFOLDED = 30.0
"""Radius of the circle of accounts round an unfolded company."""
_PLAIN: dict[str, Any] = {
    "type": "",
    "role": "",
    "nature": None,
    "strength": None,
    "dormant": False,
    "known": False,
    "seen": False,
    "difference": None,
    "title": "",
    "weight": 1.0,
    "family": "",
}

Record = dict[str, Any]


def centre_mark(centre: Centre, *, company: bool) -> Record:
    """Return the node in the middle: the company's star, or the customer in focus."""
    return _PLAIN | {
        "id": centre.party,
        "label": centre.label,
        "shape": palette.COMPANY_SHAPE if company else palette.shape_of(centre.type),
        "color": palette.INK if company else palette.FOCUS,
        "size": _CENTRE_SIZE + (_STAR_MORE if company else 0),
        "x": 0.0,
        "y": 0.0,
        "type": centre.type,
        "tie": "centre",
        "place": "centre",
    }


def other_mark(centre: Centre, between: TieMark | None, edge: float, *, company: bool) -> Record:
    """Return the other centre: always on the axis above the middle, at the radius of the tie."""
    radius = layout.BAND_EDGE - 10
    if between is not None:
        family = None if company is False else between.family
        radius = layout.ring_radius(between.strength, between.strong, family, edge)
    x, y = layout.position(0.0, radius)
    mark = centre_mark(centre, company=company) | {
        "size": _OTHER_SIZE + (_STAR_MORE if company else 0),
        "x": x,
        "y": y,
        "tie": "outside",
        "place": "other",
    }
    if between is None:
        return mark
    return mark | {
        "nature": between.nature,
        "dormant": between.dormant,
        "title": between.sentence,
        **_tie(between.family, between.strength, between.strong, between.rank_share),
    }


def account_marks(company: Record, accounts: Sequence[Account]) -> list[Record]:
    """Return the accounts of an unfolded company, in a circle round its mark.

    Their ids are below zero: an account is no party of the cast, and the company's first account
    is the company itself.
    """
    marks = []
    for place, account in enumerate(accounts):
        x, y = layout.position(180.0 + 360.0 * place / len(accounts), _UNFOLDED)
        marks.append(
            _PLAIN
            | {
                "id": -2 - account.party,
                "label": account.label,
                "shape": palette.shape_of(account.type),
                "color": palette.INK,
                "size": _ACCOUNT_SIZE,
                "x": round(float(company["x"]) + x, 1),
                "y": round(float(company["y"]) + y, 1),
                "type": account.type,
                "role": "staff" if account.type == "person" else "company",
                "tie": "account",
                "place": "account",
                "of": company["id"],
                "title": account.sentence,
            }
        )
    return marks


def party_mark(
    row: Mapping[Any, Any], side: str, *, place: tuple[float, float], size: float
) -> Record:
    """Return a party of the cast as it stands to the ``customer`` or to the ``company``.

    Its place is an angle and a radius.
    """
    inside = side == "customer" or bool(row["known"])
    x, y = layout.position(*place)
    sentence = row["sentence"] if side == "customer" else row["company_sentence"]
    nature = row["nature"] if isinstance(row["nature"], str) else None
    company = row["role"] == "company"
    mark = _PLAIN | {
        "id": int(row["party"]),
        "label": str(row["label"]).strip() or str(row["party"]),
        "shape": palette.shape_of(str(row["type"]), str(row["role"])),
        "color": palette.INK if company else palette.colour_of(nature),
        "size": round(size, 1),
        "x": x,
        "y": y,
        "type": str(row["type"]),
        "role": str(row["role"]),
        "nature": nature,
        "tie": "outside",
        "known": bool(row["known"]),
        "seen": bool(row["seen"]),
        "difference": row.get("difference"),
        "weight": _weight(row),
    }
    if not inside:
        return mark
    return mark | {
        **_tie(
            row.get("family" if side == "customer" else "company_family"),
            float(row[f"{side}_strength"]),
            bool(row[f"{side}_strong"]),
            float(row.get("rank_share", math.nan)),
        ),
        "dormant": bool(row[f"{side}_dormant"]),
        "title": sentence if isinstance(sentence, str) else "",
    }


def _tie(family: object, strength: float, strong: bool, share: float) -> Record:
    """Return what a mark says of its tie: a ranked one is neither strong nor weak."""
    if family == "ranked":
        return {"tie": "ranked", "strength": None, "family": "ranked", "share": round(share, 3)}
    return {
        "tie": "strong" if strong else "weak",
        "strength": round(strength, 3),
        "family": "declared" if family == "declared" else "",
    }


def _weight(row: Mapping[Any, Any]) -> float:
    """Return by what a party is named first; those that are ranked come after the others."""
    strength = float(row["customer_strength"])
    return round(float(row["rank_share"]) / 1000 if math.isnan(strength) else strength, 4)


def rest_mark(count: int, pair: NounPair) -> Record:
    """Return the one node that stands for all ties that are not drawn singly."""
    x, y = layout.position(_REST_ANGLE, layout.WEAK_EDGE - 12)
    ties = words.NETWORK_TIE if count == 1 else words.NETWORK_TIES
    return _PLAIN | {
        "id": REST,
        "label": words.say(words.NETWORK_REST, pair, count=count, ties=ties),
        "shape": palette.REST_SHAPE,
        "color": palette.MISSING,
        "size": 7.0,
        "x": x,
        "y": y,
        "tie": "rest",
        "stands_for": count,
        "title": words.say(words.NETWORK_REST_SENTENCE, pair, count=count),
    }


def spokes(centre: int, nodes: Iterable[Record], scale: float) -> list[Record]:
    """Return the ties of a centre: width carries strength, dashes say strong, weak or dormant."""
    edges = []
    for node in nodes:
        if node["tie"] not in ("strong", "weak", "ranked"):
            continue
        carried = node["share"] if node["tie"] == "ranked" else node["strength"]
        width = round((1.1 + 3.4 * float(carried)) * scale, 1)
        dashes: Any = False if node["tie"] == "strong" else [5.5, round(4 + width, 1)]
        if node["dormant"]:
            dashes = [0.1, round(2.5 + 1.4 * width, 1)]
        if node["tie"] == "ranked":
            dashes = [7, round(3 + width, 1), 0.1, round(3 + width, 1)]
        colour = palette.NATURE_COLOURS.get(str(node["nature"]), palette.MISSING_LINE)
        edges.append(
            {
                "from": centre,
                "to": node["id"],
                "width": width,
                "color": colour,
                "dashes": dashes,
                "double": node.get("family") == "declared",
            }
        )
    return edges


def thin_lines(pairs: Iterable[tuple[int, int]]) -> list[Record]:
    """Return the ties among the others, all as the same thin line."""
    return [
        {"from": int(a), "to": int(b), "width": 0.8, "color": palette.THIN, "thin": True}
        for a, b in pairs
    ]


def ranked(nodes: Sequence[Record]) -> list[Record]:
    """Return the nodes with the rank in which they are named: centres first, then the strongest."""
    ranks = {node["id"]: rank for rank, node in enumerate(sorted(nodes, key=_prominence))}
    return [
        {name: value for name, value in node.items() if name != "weight"}
        | {"rank": ranks[node["id"]]}
        for node in nodes
    ]


def _prominence(node: Record) -> tuple[int, float, float, int]:
    order = {"centre": 0, "other": 1, "account": 2, "rest": 3, "strong": 4}
    strength = -1.0 if node["strength"] is None else float(node["strength"])
    place = order.get(str(node.get("place", node["tie"])), 5)
    return (place, -strength, -float(node["weight"]), int(node["id"]))
