"""Where customers stand round the company: by strength, in the direction of their other place."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from recentre.network import layout
from recentre.network.base.layout import Place

_INNERMOST, _FROM_EDGE = 48.0, 10.0
"""Radius of the strongest tie, and what no mark enters to either side of an edge."""
_LEAST_SPREAD = 0.2
"""Strengths that differ by less do not fill a ring."""


def radii_of(customers: pd.DataFrame, edge: float) -> dict[int, float]:
    """Return the radius of each customer: by strength, over the whole width of its ring.

    A base may hold nothing but strong ties, or nothing but faint ones: each ring is stretched to
    what is there, so that the stronger still stands nearer.
    """
    found: dict[int, float] = {}
    for strong, inner, outer in (
        (True, _INNERMOST, edge - _FROM_EDGE),
        (False, edge + _FROM_EDGE, layout.WEAK_EDGE - _FROM_EDGE),
    ):
        rows = customers[customers["is_strong"] == strong]
        if not len(rows):
            continue
        low, high = float(rows["strength"].min()), float(rows["strength"].max())
        slack = max(0.0, _LEAST_SPREAD - (high - low)) / 2
        shares = (rows["strength"] - low + slack) / (high - low + 2 * slack)
        for party, share in zip(rows["party"], shares, strict=True):
            found[int(party)] = float(outer - share * (outer - inner))
    return found


def angles_of(parties: list[int], places: Mapping[int, Place]) -> dict[int, float]:
    """Return an angle for each party, evenly spread, in the order in which they stand around.

    So a party stands in about the same direction in both pictures. The bottom stays free for the
    names of the rings.
    """
    if places:
        turns = {
            party: float(np.degrees(np.arctan2(places[party][0], -places[party][1])) % 360)
            for party in parties
        }
        order = sorted(parties, key=lambda party: (turns[party], party))
    else:
        order = sorted(parties)
    gap = 18.0
    step = (360.0 - 2 * gap) / max(len(order), 1)
    start = 180.0 + gap + step / 2
    # The order begins at the bottom, so that it is cut where nobody stands.
    later = [party for party in order if not places or turns[party] >= 180.0]
    earlier = [party for party in order if places and turns[party] < 180.0]
    return {party: (start + step * at) % 360 for at, party in enumerate([*later, *earlier])}
