"""Looking ahead: while a view is on the wall, what the next one needs is asked beside it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache

from recentre import state
from recentre.errors import RecentreError
from recentre.selection import Selection
from recentre.views import casts
from recentre.views.scene import Scene
from recentre.views.story import going

_CENTRED = ("two_centres", "one_party")


def prepare(scene: Scene) -> None:
    """Ask for the view after the one on the wall; its answers are then there when it is drawn."""
    number = state.presenting()
    if number is None:
        return
    now, after = going.stop_at(number), going.stop_at(number + 1)
    if after is None or (now is not None and now.view == after.view):
        return
    _workers().submit(_ask, scene, after.view.selection, after.view.page)


@cache
def _workers() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="story")


def _ask(scene: Scene, selection: Selection, page: str) -> None:
    """Ask what a page asks; whatever is wrong with it is told when the page itself asks."""
    there = replace(scene, selection=replace(selection, workspace=scene.selection.workspace))
    try:
        there.ask("contrast/of_base")
        there.ask("contrast/of_base", **selection.strength)
        party = there.party_of(selection.centre)
        if page in _CENTRED and party is not None:
            casts.cast(there, party)
            casts.places(there, party, alone=page == "one_party")
            there.ask("contrast/of_customer", customer=party, **selection.strength)
    except RecentreError:
        return
