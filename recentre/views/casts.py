"""The cast round a party for this scene, and the angles that hold when window or layer change."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from recentre import words
from recentre.network.cast import Account
from recentre.network.casting import CastData, cast_of, with_company
from recentre.network.sectors import Places
from recentre.network.stage import places_for
from recentre.selection import Selection
from recentre.views import judging
from recentre.views.plain import count, day
from recentre.views.scene import Scene

_MOST_ACCOUNTS = 12


def cast(scene: Scene, party: int) -> tuple[CastData, pd.DataFrame, Mapping[int, str]]:
    """Return the cast round a party, the ties it is made of, and the labels of both.

    Returns
    -------
    CastData
        What the drawings take.
    pandas.DataFrame
        The answer of ``ties/of_party``.
    mapping of int to str
        A label for everybody in them.
    """
    weighing = {**scene.selection.strength, "layer": scene.selection.layer}
    found = scene.ask("ties/of_party", party=party, **weighing)
    declared = scene.ask("ties/declared", party=party)["other"]
    labels = scene.labels([*found["other"], *declared, party, *scene.companies], party)
    data = cast_of(
        scene.workspace,
        party,
        **weighing,
        labels=labels.__getitem__,
        with_notes=judging.with_notes(scene),
    )
    return data, found, labels


def places(scene: Scene, party: int, *, alone: bool = False) -> Places | None:
    """Return where the parties of the whole log stand, so that a party that stays keeps its angle.

    None while the whole log is shown: then the cast at hand decides, which is the same. Where a
    picture stands alone, the company is one party among the others.
    """
    default = Selection()
    chosen = scene.selection
    if chosen.strength == default.strength and chosen.layer == default.layer:
        return None
    whole = cast_of(scene.workspace, party, labels=str)
    return places_for(with_company(whole) if alone else whole.cast, whole.links)


def accounts(scene: Scene, data: CastData) -> tuple[Account, ...]:
    """Return the company's accounts that met the customer, the busiest first, to unfold it.

    None where there is one account only: it is the company.
    """
    if data.company is None:
        return ()
    window = {"since": scene.selection.since, "as_of": scene.selection.as_of}
    found = scene.ask("ties/accounts", party=data.customer.party, **window)
    if len(found) < 2:
        return ()
    listed = found.head(_MOST_ACCOUNTS)
    labels = scene.labels(listed["account"])
    return tuple(
        Account(
            party=int(row["account"]),
            label=labels[int(row["account"])],
            type=str(row["type"]),
            sentence=words.counted(
                int(row["interactions"]),
                words.NETWORK_ACCOUNT,
                outgoing=count(row["outgoing"]),
                incoming=count(row["incoming"]),
                last=day(row["last_day"]),
            ),
        )
        for row in listed.to_dict("records")
    )
