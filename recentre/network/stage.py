"""A cast made ready to be drawn from any centre: who is drawn, at which angle, at which size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from recentre import words
from recentre.network import layout, sectors
from recentre.network.cast import checked_cast, checked_links
from recentre.network.sectors import Places, Sector

MOST_DRAWN = 150
"""So many parties are drawn singly; the rest is one node."""
MOST_LINKS = 240
"""So many ties among the others are drawn, the strongest."""


@dataclass(frozen=True)
class Stage:
    """A cast made ready to be drawn from any centre."""

    cast: pd.DataFrame
    """Those that are drawn singly."""
    links: pd.DataFrame
    """The ties among them."""
    angles: Mapping[int, float]
    """Degrees, clockwise from the top: the same in every picture."""
    sectors: tuple[Sector, ...]
    size: float
    """Half the width of a mark."""
    edge: float
    """Radius that parts strong ties from weak ones: the same in every picture."""
    rest: int
    """How many are not drawn singly."""

    def radii(self, side: str) -> dict[int, float]:
        """Return the radius of each party with a tie to the ``customer`` or the ``company``."""
        tied = self.cast if side == "customer" else self.cast.loc[self.cast["known"]]
        if side == "customer":
            tied = tied.loc[tied["family"] != "ranked"]
        strong = zip(tied["party"], tied[f"{side}_strong"], strict=True)
        return layout.rows_of(
            self.angles,
            _radii(tied, side, self.edge),
            size=self.size,
            limits={
                int(party): layout.ring_of(bool(is_strong), self.edge)
                for party, is_strong in strong
            },
        )

    def ranked(self) -> dict[int, tuple[float, float]]:
        """Return angle and radius of the parties whose tie to the customer is only ranked."""
        ranked = self.cast.loc[self.cast["family"] == "ranked", "party"]
        return layout.band_places({int(one): self.angles[int(one)] for one in ranked}, self.size)


def staged(
    cast: pd.DataFrame,
    links: pd.DataFrame | None,
    places: Places | None = None,
    *,
    company: bool = True,
) -> Stage:
    """Return a cast made ready to be drawn.

    Parameters
    ----------
    cast, links : pandas.DataFrame
        Columns as in ``CAST_COLUMNS`` and ``LINK_COLUMNS``.
    places : Places, optional
        Angles taken from a larger cast; they hold as far as no two marks meet.
    company : bool
        Whether there is a picture with the company in the middle.
    """
    whole = checked_cast(cast)
    ranked = whole.assign(either=whole["customer_strong"] | whole["company_strong"]).sort_values(
        ["either", "customer_strength", "rank_share", "company_strength", "party"],
        ascending=[False, False, False, False, True],
        kind="stable",
        na_position="last",
    )
    drawn = ranked.head(MOST_DRAWN).drop(columns="either").sort_values("party", kind="stable")
    kept = checked_links(links, {int(party) for party in drawn["party"]}).head(MOST_LINKS)
    if places is None or not set(drawn["party"]) <= set(places.angles):
        places = sectors.places_of(drawn, kept, words.NETWORK_TYPES)
    known = drawn.loc[drawn["known"]] if company else drawn.head(0)
    strong = max(int(drawn["customer_strong"].sum()), int(known["company_strong"].sum()))
    edge = layout.strong_edge(strong)
    size = layout.mark_size(len(drawn))
    stretches = {sector.type: (sector.start, sector.end) for sector in places.sectors}
    angles = layout.parted(
        {int(party): places.angles[int(party)] for party in drawn["party"]},
        [_radii(drawn, "customer", edge), _radii(known, "company", edge)],
        size=size,
        bounds={
            int(party): stretches[type_]
            for party, type_ in zip(drawn["party"], drawn["type"], strict=True)
            if type_ in stretches
        },
    )
    return Stage(
        drawn.reset_index(drop=True),
        kept,
        angles,
        places.sectors,
        size,
        edge,
        len(whole) - len(drawn),
    )


def places_for(cast: pd.DataFrame, links: pd.DataFrame | None) -> Places:
    """Return the place of every party of a whole cast, to hand to pictures of parts of it.

    So a party that stays keeps its angle when the window, the layer or the half-life changes.
    """
    whole = checked_cast(cast)
    parties = {int(party) for party in whole["party"]}
    return sectors.places_of(whole, checked_links(links, parties), words.NETWORK_TYPES)


def _radii(rows: pd.DataFrame, side: str, edge: float) -> dict[int, float]:
    return {
        int(party): layout.ring_radius(float(strength), bool(strong), family, edge)
        for party, strength, strong, family in zip(
            rows["party"],
            rows[f"{side}_strength"],
            rows[f"{side}_strong"],
            rows["family"] if side == "customer" else [None] * len(rows),
            strict=True,
        )
    }
