"""The legend: one for all pictures of a cast, and a filter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from recentre import words
from recentre.network import palette
from recentre.network.cast import Centre, TieMark, differences
from recentre.words import NounPair

Entry = dict[str, Any]


def legend_of(
    cast: pd.DataFrame,
    pair: NounPair,
    *,
    company: str | None,
    focus: Centre,
    two: bool,
    rest: int,
    between: TieMark | None = None,
) -> list[Entry]:
    """Return the entries of a legend for a drawn cast.

    An entry has a group, a key, a label and what is needed to draw its mark (shape, colour, line
    or mark). An entry with a count filters: it hides the parties whose key it is. Types and
    natures are there only where they occur, always in the same order and colour.

    Parameters
    ----------
    cast : pandas.DataFrame
        The drawn part of a checked cast.
    pair : NounPair
        What the reader calls the two ends.
    company, focus : str or None, Centre
        Name of the company, and the customer in focus.
    two : bool
        Whether there are two pictures, so that known and seen mean something.
    rest : int
        How many ties are not drawn singly.
    between : TieMark, optional
        The tie between the two centres: its nature is explained too, though it hides nobody.
    """
    entries = _types(cast["type"].value_counts().to_dict())
    if company is not None:
        entries.append(
            {
                "group": "type",
                "key": "company",
                "label": company,
                "shape": palette.COMPANY_SHAPE,
                "colour": palette.INK,
            }
        )
    entries.append(
        {
            "group": "type",
            "key": "focus",
            "label": focus.label,
            "shape": palette.shape_of(focus.type),
            "colour": palette.FOCUS,
        }
    )
    if rest:
        entries.append(
            {
                "group": "type",
                "key": "rest",
                "label": words.NETWORK_LEGEND_REST,
                "shape": palette.REST_SHAPE,
            }
        )
    entries += _natures(cast["nature"], between)
    entries += _lines(cast, between)
    if two:
        entries += _differences(cast, pair)
        entries += _marks(cast, pair)
    return entries


def _types(counts: Mapping[Any, int]) -> list[Entry]:
    return [
        {
            "group": "type",
            "key": type_,
            "label": type_,
            "shape": palette.shape_of(type_),
            "count": int(counts[type_]),
        }
        for type_ in palette.TYPE_SHAPES
        if type_ in counts
    ]


def _natures(natures: pd.Series[Any], between: TieMark | None) -> list[Entry]:
    drawn = set() if between is None else {between.nature}
    counts = natures.value_counts().to_dict()
    entries: list[Entry] = [
        {
            "group": "nature",
            "key": nature,
            "label": nature,
            "colour": colour,
            "count": int(counts.get(nature, 0)),
        }
        for nature, colour in palette.NATURE_COLOURS.items()
        if nature in counts or nature in drawn
    ]
    missing = int((~natures.isin(list(palette.NATURE_COLOURS))).sum())
    if not missing and not drawn - set(palette.NATURE_COLOURS):
        return entries
    entries.append(
        {
            "group": "nature",
            "key": "missing",
            "label": words.NETWORK_LEGEND_MISSING,
            "colour": palette.MISSING,
            "count": missing,
        }
    )
    return entries


def _lines(cast: pd.DataFrame, between: TieMark | None = None) -> list[Entry]:
    strong = int(cast["customer_strong"].sum())
    ranked = _families(cast).get("ranked", 0)
    return [
        {
            "group": "tie",
            "key": "strong",
            "label": words.NETWORK_LEGEND_STRONG,
            "line": "strong",
            "count": strong,
        },
        {
            "group": "tie",
            "key": "weak",
            "label": words.NETWORK_LEGEND_WEAK,
            "line": "weak",
            "count": len(cast) - strong - ranked,
        },
        {
            "group": "tie",
            "key": "dormant",
            "label": words.NETWORK_LEGEND_DORMANT,
            "line": "dormant",
            "count": int(cast["customer_dormant"].sum()),
        },
        *_told(cast, between),
        {"group": "tie", "key": "width", "label": words.NETWORK_LEGEND_WIDTH, "line": "width"},
        {
            "group": "tie",
            "key": "links",
            "label": words.NETWORK_LEGEND_LINKS,
            "line": "thin",
            "toggle": True,
        },
    ]


def _families(cast: pd.DataFrame) -> Mapping[Any, int]:
    return cast["family"].value_counts().to_dict() if "family" in cast else {}


def _told(cast: pd.DataFrame, between: TieMark | None) -> list[Entry]:
    """Return the entries of ties that are not computed from contact, where there are any."""
    families = _families(cast)
    drawn = {*families, *((between.family,) if between is not None else ())}
    return [
        {
            "group": "tie",
            "key": family,
            "label": label,
            "line": family,
            "count": int(families.get(family, 0)),
        }
        for family, label in (
            ("declared", words.DECLARED_LEGEND),
            ("ranked", words.DECLARED_LEGEND_RANKED),
        )
        if family in drawn
    ]


def _differences(cast: pd.DataFrame, pair: NounPair) -> list[Entry]:
    """Return the entries of the layer of differences; none is a finding, so all three are there."""
    counts = differences(cast).value_counts().to_dict()
    return [
        {
            "group": "difference",
            "key": group,
            "mark": group,
            "count": int(counts.get(group, 0)),
            "label": words.say(label, pair),
            "note": words.say(words.NETWORK_DIFFERENCE_NOTES[group], pair),
        }
        for group, label in words.NETWORK_DIFFERENCES.items()
    ]


def _marks(cast: pd.DataFrame, pair: NounPair) -> list[Entry]:
    known = int(cast["known"].sum())
    return [
        {
            "group": "sight",
            "key": "known",
            "mark": "known",
            "count": known,
            "label": words.say(words.NETWORK_LEGEND_KNOWN, pair),
        },
        {
            "group": "sight",
            "key": "outside",
            "mark": "outside",
            "count": len(cast) - known,
            "label": words.say(words.NETWORK_LEGEND_OUTSIDE, pair),
        },
        {
            "group": "sight",
            "key": "seen",
            "mark": "seen",
            "count": int(cast["seen"].sum()),
            "label": words.say(words.NETWORK_LEGEND_SEEN, pair),
        },
    ]
