"""The small networks in a page: one component for all, and what the reader does in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st
from pyvis.network import Network

from recentre.network import component, library
from recentre.network.notes import Notes
from recentre.views.story import showing

_ROOM = "100vh - 330px"
_WALL = "100vh - 250px"
"""What the sentence above and the legend below leave to the rows, in a page and on the wall."""


@dataclass(frozen=True)
class About:
    """What stands round a small network; plain texts."""

    party: int
    name: str
    figures: tuple[tuple[str, str], ...]
    """Value and what it is, three of them."""
    sentence: str
    opens: str
    """What a click on the name does."""


def draw(
    networks: Sequence[Network],
    about: Sequence[About],
    *,
    key: str,
    named: int,
    selected: int | None,
    notes: Notes,
    on_select: Callable[[], None],
    on_open: Callable[[], None],
) -> None:
    """Draw small networks beside each other.

    Parameters
    ----------
    networks, about : sequence
        The networks, and what stands round each.
    key : str
        Key of the component; ``selected`` and ``opened`` are its states.
    named : int
        So many parties of each bear a name, the strongest.
    selected : int or None
        The party that lights up wherever it stands.
    notes : Notes
        What a picture that is saved says about itself.
    on_select, on_open : callable
        Called before the rerun that a click on a mark, or on a name, causes.
    """
    columns = columns_of(len(networks))
    rows = -(-len(networks) // columns)
    # On the wall the type is larger; where two rows stand, the figures alone are written.
    wall = showing.is_on()
    room, around = (_WALL, 180 if rows == 1 else 92) if wall else (_ROOM, 118)
    least = 110 if wall else 150
    with st.container(gap=None, key=f"picture_{key}"):
        component.bring_library(key)
        _small()(
            key=key,
            data={
                "key": key,
                "columns": columns,
                "height": f"clamp({least}px, calc(({room}) / {rows} - {around}px), 640px)",
                "look": "projector" if wall else "",
                "rows": rows,
                "notes": notes.record(),
                "networks": library.packed_all(networks),
                "panels": [_record(one, named) for one in about],
            },
            on_selected_change=on_select,
            on_opened_change=on_open,
        )
        _small()(key=f"{key}_light", data={"key": key, "selected": selected})


def columns_of(count: int) -> int:
    """Return how many of so many stand in a row where there is room."""
    if count <= 4:
        return max(1, count)
    if count <= 8:
        return -(-count // 2)
    return 5 if count <= 10 else 6


def _record(about: About, named: int) -> dict[str, Any]:
    return {
        "id": about.party,
        "name": about.name,
        "figures": [list(figure) for figure in about.figures],
        "sentence": about.sentence,
        "opens": about.opens,
        "named": named,
    }


@st.cache_resource(show_spinner=False)
def _small() -> Any:
    return st.components.v2.component("recentre_several", js=library.asset("several.js"))
