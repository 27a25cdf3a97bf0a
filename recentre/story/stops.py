"""The stops of a showing: each view is one, and one that asks for a guess first is two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recentre.story.view import View


@dataclass(frozen=True)
class Stop:
    """One step of a showing."""

    view: View
    place: int
    """Place of the view in its story, from 0."""
    revealed: bool
    """False while the room is asked to guess."""


def stops_of(views: Sequence[View]) -> tuple[Stop, ...]:
    """Return the stops of a story, in order; stop 1 of an address is the first."""
    stops = []
    for place, view in enumerate(views):
        if view.guess:
            stops.append(Stop(view, place, revealed=False))
        stops.append(Stop(view, place, revealed=True))
    return tuple(stops)


def first_stop(stops: Sequence[Stop], place: int) -> int:
    """Return the number, from 1, at which a view is first shown."""
    return next(number for number, stop in enumerate(stops, start=1) if stop.place == place)
