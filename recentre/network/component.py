"""Our component: one or two networks in a page, drawn by vis-network, linked without a round trip.

It comes in three pieces, so that little travels. The *library* (vis-network, our modules, our
style) is the same message every time and Streamlit sends it once per session. The *picture* is
sent when its networks change. The *selection* is a few bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st
from pyvis.network import Network

from recentre.network import library
from recentre.network.graph import TwoCentres
from recentre.network.notes import Notes

DEFAULT_HEIGHT = "clamp(400px, calc(100vh - 285px), 900px)"
"""Height of a picture; it leaves room for the sentence above it and the legend below."""

Pins = Mapping[str, Mapping[str, tuple[float, float]]]
"""For each picture and its centre (``customer-17``) the parties that were dragged, and where to."""


@dataclass(frozen=True)
class Drawn:
    """What the reader has done in a drawing."""

    selected: int | None
    """The party selected in it."""
    centred: int | None
    """The party that was double-clicked, in the run that this caused only."""
    pins: Pins
    """Where dragged parties were put."""


def draw(
    drawing: TwoCentres | Network,
    *,
    key: str,
    selected: int | None = None,
    on_select: Callable[[], None] | None = None,
    on_centre: Callable[[], None] | None = None,
    pins: Pins | None = None,
    notes: Notes | None = None,
    height: int | str = DEFAULT_HEIGHT,
) -> Drawn:
    """Draw one network, or two that share selection, hover, legend and filters.

    Parameters
    ----------
    drawing : TwoCentres or pyvis.network.Network
        What to draw.
    key : str
        Key of the component in the page; the same key keeps camera, pins and filters.
    selected : int or None
        The party that the page has selected (a row of a table); it lights up in every picture.
    on_select, on_centre : callable, optional
        Called before the rerun that a click or a double click causes.
    pins : Pins, optional
        Where dragged parties stood when the drawing was last left.
    notes : Notes, optional
        What a file of the picture says about itself: title, origin of the log, names setting.
    height : int or str
        Height of each picture, in pixels or as a CSS length.

    Returns
    -------
    Drawn
        The state of the drawing. Colours and fonts follow the page's theme, light or dark.
    """
    with st.container(gap=None):
        _library()(key=f"{key}_library")
        result = _picture()(
            key=key,
            data={
                "key": key,
                "height": f"{height}px" if isinstance(height, int) else height,
                "networks": library.packed(drawing),
                "pins": pins or {},
                "notes": (notes or Notes()).record(),
            },
            on_selected_change=on_select or _nothing,
            on_centred_change=on_centre or _nothing,
            on_pins_change=_nothing,
        )
        _selection()(key=f"{key}_selection", data={"key": key, "selected": selected})
    return Drawn(
        _party(result.get("selected")),
        _party(result.get("centred")),
        result.get("pins") or pins or {},
    )


def _nothing() -> None:
    """Do nothing; a component reports only the states that have a callback."""


def _party(value: object) -> int | None:
    return int(value) if isinstance(value, int | float) else None


@st.cache_resource(show_spinner=False)
def _library() -> Any:
    return st.components.v2.component(
        "recentre_library",
        js=library.vis_network() + "\n" + library.modules() + "\n" + _offer(),
    )


@st.cache_resource(show_spinner=False)
def _picture() -> Any:
    return st.components.v2.component("recentre_picture", js=library.asset("picture.js"))


@st.cache_resource(show_spinner=False)
def _selection() -> Any:
    return st.components.v2.component("recentre_selection", js=library.asset("selection.js"))


def _offer() -> str:
    """Return the end of the library: it hands itself to the pictures that wait for it."""
    return library.asset("offer.js").replace(
        "RECENTRE_WITH",
        library.script_json({"words": library.screen_words(), "css": library.style()}),
    )
