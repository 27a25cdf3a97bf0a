"""Looking ahead: while a view is on the wall, what the next one needs is asked beside it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache

from recentre import state
from recentre.errors import RecentreError
from recentre.network.base.casting import Kept, base_cast
from recentre.network.base.pictures import base_networks
from recentre.views import base_filters, casts
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
    selection = replace(after.view.selection, workspace=scene.selection.workspace)
    there = replace(scene, selection=selection)
    _workers().submit(_ask, there, after.view.page, base_filters.kept_by(scene))


@cache
def _workers() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="story")


def _ask(scene: Scene, page: str, kept: Kept) -> None:
    """Ask what a page asks; whatever is wrong with it is told when the page itself asks."""
    weighing = scene.selection.strength
    try:
        scene.ask("contrast/of_base")
        scene.ask("contrast/of_base", **weighing)
        party = scene.party_of(scene.selection.centre)
        if page in _CENTRED and party is not None:
            casts.cast(scene, party)
            casts.places(scene, party, alone=page == "one_party")
            scene.ask("contrast/of_customer", customer=party, **weighing)
        elif page == "the_base" and scene.selection.base_as == "networks":
            _place_base(scene, kept)
    except RecentreError:
        return


def _place_base(scene: Scene, kept: Kept) -> None:
    if scene.company is not None:
        cast = base_cast(
            scene.workspace,
            scene.company,
            labels=scene.labels,
            most=scene.selection.base_most,
            kept=kept,
            viewpoint=str(scene.facts["viewpoint"]),
            layer=scene.selection.layer,
            **scene.selection.strength,
        )
        base_networks(cast, pair=scene.pair)
