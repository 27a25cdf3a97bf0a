"""Places that a reader gave to parties, and that follow when a party is merged into another.

A kept view is not rewritten: it is read with the merges of now, so that a merge that is taken back
leaves the view as it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from recentre import answers
from recentre.engine.database import Workspace


def followed(workspace: Workspace, drawings: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return states of drawings with the pins of merged parties on the party that each is now.

    Parameters
    ----------
    workspace : Workspace
        Whose merges.
    drawings : mapping
        What was made of each drawing, by its key.
    """
    found = answers.ask(workspace, "people/same")
    now = {
        str(merged): str(party)
        for merged, party in zip(found["merged"], found["party"], strict=True)
    }
    if not now:
        return drawings
    return {key: _with_pins(made, now) for key, made in drawings.items()}


def _with_pins(made: Any, now: Mapping[str, str]) -> Any:
    if not isinstance(made, Mapping) or not isinstance(made.get("pins"), Mapping):
        return made
    pins: dict[str, Any] = {}
    for picture, places in made["pins"].items():
        name, mark, centre = str(picture).rpartition("-")
        moved = f"{name}{mark}{now.get(centre, centre)}"
        pins[moved] = {**_moved(places, now), **pins.get(moved, {})}
    return {**made, "pins": pins}


def _moved(places: Any, now: Mapping[str, str]) -> dict[str, Any]:
    """Return places by party; one that the party itself has counts before a merged one's."""
    if not isinstance(places, Mapping):
        return {}
    moved = {now[party]: place for party, place in places.items() if party in now}
    return moved | {party: place for party, place in places.items() if party not in now}
