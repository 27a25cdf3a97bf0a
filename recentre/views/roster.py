"""The list of customers, in the order the reader chose: the table, the picker and the arrows."""

from __future__ import annotations

import pandas as pd

from recentre.views.scene import Scene

MOST = 2000
"""How many customers a list offers; beyond, the reader finds one by typing its name."""


def customers(scene: Scene) -> pd.DataFrame:
    """Return the customers with their figures, sorted as chosen, at the default parameters.

    Those who only declare ties come last, without figures.

    Returns
    -------
    pandas.DataFrame
        The columns of ``contrast/of_base``.
    """
    figures = ordered(scene.ask("contrast/of_base"), scene.selection.sorted_by)
    asked = scene.ask("ties/declaring")["party"]
    others = asked[~asked.isin(figures["customer"])]
    if not len(others):
        return figures
    # They have no figures: what is declared enters none.
    return pd.concat([figures, pd.DataFrame({"customer": others})], ignore_index=True)


def ordered(figures: pd.DataFrame, order: str) -> pd.DataFrame:
    """Return customers sorted by one of their figures, largest first, undefined last."""
    return figures.sort_values(
        [order, "interactions", "customer"], ascending=[False, False, True], na_position="last"
    ).reset_index(drop=True)


def chosen(scene: Scene, roster: pd.DataFrame) -> int | None:
    """Return the customer in the middle: the one of the address, else the most telling one.

    The most telling customer is the one with the most strong ties among those seen enough; so a
    first look shows a picture worth looking at.
    """
    asked = scene.party_of(scene.selection.centre)
    if asked is not None:
        return asked
    if not len(roster):
        return None
    if not (roster["viewpoint"] == "two-centred").any():
        # On a log from the company's chair the one tie is all that the others have to show.
        declaring = scene.ask("ties/declaring")["party"]
        if len(declaring):
            return int(declaring.iloc[0])
    best = roster.sort_values(
        ["strong", "ties", "customer"], ascending=[False, False, True], kind="stable"
    )
    return int(best["customer"].iloc[0])


def neighbours(roster: pd.DataFrame, party: int) -> tuple[int | None, int | None]:
    """Return the customers before and after one in the list; None at its ends."""
    places = roster.index[roster["customer"] == party]
    if not len(places):
        return None, None
    place = int(places[0])
    before = int(roster["customer"].iloc[place - 1]) if place > 0 else None
    after = int(roster["customer"].iloc[place + 1]) if place + 1 < len(roster) else None
    return before, after
