"""The legend of a base as networks: one for both pictures, and a filter."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from recentre import words
from recentre.network import legend
from recentre.network.base.casting import BaseCast
from recentre.network.base.layout import BaseLayout
from recentre.network.cast import Centre
from recentre.network.legend import Entry
from recentre.words import NounPair


def legend_of(
    cast: BaseCast, layout: BaseLayout, natures: Mapping[int, str], pair: NounPair
) -> list[Entry]:
    """Return the entries of the legend.

    A customer's mark (colour, hollow) is of its tie with the company; the marks of sources and the
    lines on the right follow the same signs. ``natures`` holds the nature of a source's ties.
    """
    customers, sources = cast.customers, cast.sources
    unknown = cast.viewpoint == "one-centred"
    entries = [
        entry
        for entry in legend.legend_of(
            _as_cast(customers, sources, natures),
            pair,
            company=cast.company.label,
            focus=Centre(-1, ""),
            two=False,
            rest=0,
        )
        if entry["key"] not in ("focus", "links")
    ]
    for entry in entries:
        if entry["key"] in ("strong", "weak", "dormant"):
            entry["count"] = _count(customers, entry["key"])
    if not unknown:
        entries.append(
            {
                "group": "tie",
                "key": "links",
                "label": words.say(words.BASENET_LEGEND_THIN, pair),
                "line": "thin",
                "toggle": True,
            }
        )
    if len(sources):
        entries += _sight(sources, pair)
    if layout.groups:
        entries.append(
            {
                "group": "sight",
                "key": "group",
                "mark": "group",
                "label": words.say(words.BASENET_LEGEND_GROUP, pair, seed=layout.seed),
            }
        )
    return entries


def _as_cast(
    customers: pd.DataFrame, sources: pd.DataFrame, natures: Mapping[int, str]
) -> pd.DataFrame:
    """Return what the common legend counts: type and nature, and the class of the ties."""
    return pd.DataFrame(
        {
            "type": [*customers["type"], *sources["type"]],
            "nature": [*customers["nature"], *[natures.get(int(one)) for one in sources["source"]]],
            "customer_strong": [*customers["is_strong"], *[False] * len(sources)],
            "customer_dormant": [*customers["is_dormant"], *[False] * len(sources)],
        }
    )


def _count(customers: pd.DataFrame, key: str) -> int:
    strong = int(customers["is_strong"].sum())
    counts = {
        "strong": strong,
        "weak": len(customers) - strong,
        "dormant": int(customers["is_dormant"].sum()),
    }
    return counts[key]


def _sight(sources: pd.DataFrame, pair: NounPair) -> list[Entry]:
    known = int(sources["known"].sum())
    labels = {
        "known": (words.NETWORK_LEGEND_KNOWN, known),
        "outside": (words.NETWORK_LEGEND_OUTSIDE, len(sources) - known),
    }
    return [
        {
            "group": "sight",
            "key": key,
            "mark": key,
            "count": count,
            "label": words.say(label, pair),
        }
        for key, (label, count) in labels.items()
        if count
    ]
