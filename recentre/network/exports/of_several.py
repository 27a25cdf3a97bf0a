"""What a file of several parties side by side holds: each with its ties, everybody once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from recentre.network.exports.records import Record, Records, Told, completed
from recentre.network.several.casting import Ego, SeveralCast


def records_of_several(cast: SeveralCast, told: Told) -> Records:
    """Return the records of several parties as they are compared.

    Parameters
    ----------
    cast : SeveralCast
        The parties and their ties; those that are too many to be drawn are there too.
    told : Told
        What the file says about itself.

    Notes
    -----
    A party outside the middle has no strength of its own: it has one in each tie.
    """
    middle = {ego.party for ego in cast.egos}
    parties = [_ego(ego, cast.company) for ego in cast.egos]
    met: dict[int, Record] = {}
    ties: dict[tuple[int, int], Record] = {}
    for ego in cast.egos:
        for row in ego.ties.to_dict("records"):
            other = int(row["other"])
            if other not in middle:
                met.setdefault(other, _other(row, cast.company))
            if (other, ego.party) not in ties:
                ties[ego.party, other] = _tie(ego, row)
    return Records(*completed([*parties, *met.values()], ties.values(), told), told)


def _ego(ego: Ego, company: int | None) -> Record:
    return {
        "id": ego.party,
        "label": ego.label,
        "type": ego.type,
        "role": "company" if ego.party == company else None,
        "centre": "customer",
        "drawn": True,
    }


def _other(row: Mapping[Any, Any], company: int | None) -> Record:
    return {
        "id": int(row["other"]),
        "label": row["label"],
        "type": row["type"],
        "role": "company" if row["other"] == company else row.get("role"),
        "centre": "",
        "drawn": True,
    }


def _tie(ego: Ego, row: Mapping[Any, Any]) -> Record:
    return {
        "source": ego.party,
        "target": int(row["other"]),
        "source_label": ego.label,
        "target_label": row["label"],
        "of": "customer",
        "nature": row["nature"],
        "strength": float(row["strength"]),
        "is_strong": bool(row["is_strong"]),
        "is_dormant": bool(row["is_dormant"]),
        "seen": bool(row["visible"]),
    }
