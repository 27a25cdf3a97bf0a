"""Several small networks on the same rings: a party that stands in many has one angle in all.

As everywhere, all that is drawn comes out of ``Network.get_network_data()``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
from pyvis.network import Network

from recentre import words
from recentre.network import layout, legend, marks, palette, sectors
from recentre.network.cast import Centre, checked_cast, checked_links
from recentre.network.graph import drawn_by_pyvis
from recentre.network.marks import Record
from recentre.network.sectors import Places
from recentre.network.several.casting import Ego, SeveralCast
from recentre.words import DEFAULT_PAIR, NounPair

MOST_TIES = 40
"""So many ties of a party are drawn singly, the strongest; the rest is one mark."""
NAMED = 4
"""So many of them bear a name."""
_SIZE = 6.2
"""Half the width of a mark: small pictures take large marks."""
_LINES = 1.25
_EXTENT = layout.WEAK_EDGE + 8.0


def small_networks(cast: SeveralCast, *, pair: NounPair = DEFAULT_PAIR) -> list[Network]:
    """Return a small network for each party, all on the same rings and to the same scale.

    The legend, which all of them share, stands in the first.
    """
    if not cast.egos:
        return []
    everybody = _everybody(cast)
    whole = checked_cast(everybody)
    places = sectors.places_of(whole, checked_links(None, set()), {})
    strong = max(int(ego.ties["is_strong"].head(MOST_TIES).sum()) for ego in cast.egos)
    edge = layout.strong_edge(strong)
    drawn = [_network(ego, places, edge, pair) for ego in cast.egos]
    drawn[0].options["recentre"]["legend"] = _legend(cast, whole, pair)
    return drawn


def _everybody(cast: SeveralCast) -> pd.DataFrame:
    """Return whom any of the parties is tied to, once each, with the strongest of their ties."""
    rows = pd.concat([ego.ties.head(MOST_TIES) for ego in cast.egos], ignore_index=True)
    rows = rows.sort_values(["strength", "other"], ascending=[False, True], kind="stable")
    return _as_cast(rows.drop_duplicates("other").reset_index(drop=True))


def _as_cast(ties: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "party": ties["other"],
            "label": ties["label"],
            "type": ties["type"],
            "role": ties["role"],
            "nature": ties["nature"],
            "customer_strength": ties["strength"],
            "customer_strong": ties["is_strong"],
            "customer_dormant": ties["is_dormant"],
            "sentence": "",
        }
    )


def _network(ego: Ego, places: Places, edge: float, pair: NounPair) -> Network:
    ties = ego.ties.head(MOST_TIES)
    radii = {
        int(other): layout.radius_of(float(strength), bool(strong), edge)
        for other, strength, strong in zip(
            ties["other"], ties["strength"], ties["is_strong"], strict=True
        )
    }
    angles = layout.parted({party: places.angles[party] for party in radii}, [radii], size=_SIZE)
    nodes = [
        marks.party_mark(
            {**row, "known": False, "seen": False, "sentence": _said(tie)},
            "customer",
            place=(angles[int(row["party"])], radii[int(row["party"])]),
            size=_SIZE,
        )
        for row, tie in zip(_as_cast(ties).to_dict("records"), ties.to_dict("records"), strict=True)
    ]
    centre = Centre(ego.party, ego.label, ego.type, is_company=ego.is_company)
    middle = marks.centre_mark(centre, company=ego.is_company) | {"size": 11.0}
    if len(ego.ties) > len(ties):
        nodes.append(marks.rest_mark(len(ego.ties) - len(ties), pair))
    edges = marks.spokes(ego.party, nodes, _LINES)
    strong = int(ties["is_strong"].sum())
    # Where the log shows one tie, what is empty is not nothing.
    beyond = words.NETWORK_RING_NOT_IN_LOG if ego.one_centred and not ego.is_company else ""
    return drawn_by_pyvis(
        marks.ranked([middle, *nodes]),
        edges,
        {
            "picture": "small",
            "centre": ego.party,
            "title": ego.label,
            "subtitle": "",
            "spoken": words.say(
                words.NETWORK_SPOKEN,
                pair,
                centre=ego.label,
                count=len(ego.ties),
                strong=strong,
                weak=len(ego.ties) - strong,
            ),
            "extent": _EXTENT,
            "rings": [
                {"name": "strong", "radius": round(edge, 1), "caption": ""},
                {"name": "weak", "radius": layout.WEAK_EDGE, "caption": beyond},
            ],
            "sectors": [],
            "legend": [],
            "dark": dict(palette.DARK_COLOURS),
        },
    )


def _said(tie: Mapping[Any, Any]) -> str:
    """Return what a small picture says of a tie: its class and its strength."""
    name = words.TIE_STRONG if tie["is_strong"] else words.TIE_WEAK
    label = words.TIE_LABEL.format(name=name, strength=f"{tie['strength']:.2f}")
    return label + (words.TIE_DORMANT if tie["is_dormant"] else "")


def _legend(cast: SeveralCast, whole: pd.DataFrame, pair: NounPair) -> list[Record]:
    """Return the legend of all: it counts everybody once."""
    company = [ego.ties.loc[ego.ties["other"] == cast.company, "label"] for ego in cast.egos]
    names = [str(labels.iloc[0]) for labels in company if len(labels)]
    others = whole[whole["role"] != "company"].reset_index(drop=True)
    entries = legend.legend_of(
        others,
        pair,
        company=names[0] if names else None,
        focus=Centre(-1, words.SEVERAL_LEGEND_FOCUS),
        two=False,
        rest=sum(len(ego.ties) > MOST_TIES for ego in cast.egos),
    )
    # A tie is strong to one and weak to another: these marks explain, they do not filter.
    return [
        {key: value for key, value in entry.items() if entry["group"] != "tie" or key != "count"}
        for entry in entries
        if entry["key"] != "links"
    ]
