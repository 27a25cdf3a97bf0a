"""What narrows a picture, as chips above it: each says what it leaves out and can be removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from recentre import state, words
from recentre.network.casting import CastData, with_company
from recentre.network.exports.records import keys_of
from recentre.selection import Selection
from recentre.views import undoing
from recentre.views.plain import day, plain
from recentre.views.scene import Scene


@dataclass(frozen=True)
class Chip:
    """One filter that is on."""

    name: str
    """What it is known by, for its key."""
    label: str
    remove: Callable[..., None]
    values: dict[str, Any] = field(default_factory=dict)
    """What ``remove`` is called with."""


def of_selection(scene: Scene) -> list[Chip]:
    """Return a chip for each part of the selection that leaves interactions out or weighs anew."""
    chosen, default = scene.selection, Selection()
    chips = []
    if chosen.since is not None:
        label = words.say(words.CHIP_SINCE, day=day(chosen.since))
        chips.append(Chip("since", label, state.choose, {"since": None}))
    if chosen.as_of is not None:
        label = words.say(words.CHIP_AS_OF, day=day(chosen.as_of))
        chips.append(Chip("as_of", label, state.choose, {"as_of": None}))
    if chosen.half_life_days != default.half_life_days:
        label = words.say(words.CHIP_HALF_LIFE, days=chosen.half_life_days)
        back = {"half_life_days": default.half_life_days}
        chips.append(Chip("half_life", label, state.choose, back))
    if chosen.layer != default.layer:
        label = words.CHIP_LAYERS[chosen.layer]
        chips.append(Chip("layer", label, state.choose, {"layer": default.layer}))
    return chips


def of_legend(scene: Scene, key: str) -> list[Chip]:
    """Return a chip for each key of a drawing's legend that is hidden."""
    hidden = tuple(state.drawings().get(key, {}).get("hidden", ()))
    return [
        Chip(
            one.replace(":", "_").replace(" ", "_"),
            _hidden_label(scene, one),
            undoing.change,
            {"key": key, "hidden": [other for other in hidden if other != one]},
        )
        for one in hidden
    ]


def _hidden_label(scene: Scene, key: str) -> str:
    group, _, name = key.partition(":")
    what = words.CHIP_GROUPS.get(group, {}).get(name, name)
    return scene.say(words.CHIP_WITHOUT, what=scene.say(what))


def of_drawing(scene: Scene, data: CastData, *, key: str) -> None:
    """Draw a chip for all that narrows the network of one party, if anything does."""
    chips = [*of_selection(scene), *of_legend(scene, key)]
    # There is a place for them also when there are none: else the canvas below would move up, and
    # be built anew.
    place = st.container(key=f"narrowed_{key}")
    if not chips:
        return
    hidden = set(state.drawings().get(key, {}).get("hidden", ()))
    everybody = with_company(data).to_dict("records")
    shown = sum(not keys_of(row) & hidden for row in everybody)
    found = scene.ask("ties/of_party", party=data.customer.party)
    whole = {*found["other"], *data.declared}
    with place:
        row(chips, key=key, shown=shown, whole=len(whole))


def row(chips: Sequence[Chip], *, key: str, shown: int, whole: int) -> None:
    """Draw the chips, how many of how many are shown, and a button that clears all.

    Parameters
    ----------
    chips : sequence of Chip
        The filters that are on.
    key : str
        Key of the row.
    shown, whole : int
        How many are shown, and how many there are without any filter.
    """
    with st.container(key=f"chips_{key}", horizontal=True, vertical_alignment="center"):
        st.markdown(words.say(words.CHIP_SHOWN, shown=shown, whole=whole))
        for chip in chips:
            st.button(
                plain(chip.label),
                icon=":material/close:",
                icon_position="right",
                key=f"chip_{key}_{chip.name}",
                help=words.CHIP_REMOVE,
                on_click=chip.remove,
                kwargs=chip.values,
            )
        if len(chips) > 1:
            st.button(
                words.CHIP_CLEAR,
                key=f"chips_{key}_clear",
                type="tertiary",
                on_click=_clear,
                args=(chips,),
            )


def _clear(chips: Sequence[Chip]) -> None:
    """Remove every filter, as one step."""
    # The selection first: what is made of a drawing is noted together with it.
    chosen: dict[str, Any] = {}
    for chip in chips:
        if chip.remove is state.choose:
            chosen |= chip.values
    if chosen:
        state.choose(**chosen)
    for chip in chips:
        if chip.remove is not state.choose:
            chip.remove(**(chip.values | {"hidden": []}))
