"""Our component: one or two networks in a page, drawn by vis-network, linked without a round trip.

It comes in pieces, so that little travels. The *library* (vis-network, our modules, our style) is
the same message every time and Streamlit sends it once per session. The *picture* is sent when its
networks change. The *wishes* (who is selected, side by side or on one canvas) are a few bytes. What
the reader makes of a drawing comes back through a *keeper*, in a fragment of its own: a zoom runs
no page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import streamlit as st
from pyvis.network import Network

from recentre import words
from recentre.network import library
from recentre.network.graph import TwoCentres
from recentre.network.notes import Notes

DEFAULT_HEIGHT = "clamp(400px, calc(100vh - 285px), 900px)"
"""Height of a picture; it leaves room for the sentence above it and the legend below."""

Mode = Literal["side", "recentre"]
"""Two pictures side by side, or one canvas on which the same nodes glide from one to the other."""
Look = Literal["", "projector"]
"""How it is drawn: as the page is, or with high contrast and large type for a room."""
State = Mapping[str, Any]
"""What a reader makes of a drawing, plain JSON:

``pins``
    for each picture and its centre (``customer-17``) the parties that were dragged, and where to
``camera``
    for each picture that was moved (``recentre`` for the one canvas) x, y and zoom, 1 shows all
``hidden``
    the keys of the legend that are hidden, as ``nature:social``
``centre_shown``
    ``company`` or ``customer``: whose picture the one canvas shows
``differences``, ``linked_zoom``
    whether who is known to whom is marked, and whether both pictures zoom together
"""


@dataclass(frozen=True)
class Drawn:
    """What the reader has done in a drawing."""

    selected: int | None
    """The party selected in it."""
    centred: int | None
    """The party that was double-clicked, in the run that this caused only."""
    state: State
    """What the reader has made of it so far; hand it back as ``state`` to see it so again."""

    @property
    def pins(self) -> Mapping[str, Mapping[str, tuple[float, float]]]:
        """For each picture and its centre the parties that were dragged, and where to."""
        pins: Mapping[str, Mapping[str, tuple[float, float]]] = self.state.get("pins", {})
        return pins


def draw(
    drawing: TwoCentres | Network,
    *,
    key: str,
    selected: int | None = None,
    on_select: Callable[[], None] | None = None,
    on_centre: Callable[[], None] | None = None,
    on_recentre: Callable[[], None] | None = None,
    on_state: Callable[[State], None] | None = None,
    mode: Mode = "side",
    look: Look = "",
    state: State | None = None,
    notes: Notes | None = None,
    height: int | str = DEFAULT_HEIGHT,
) -> Drawn:
    """Draw one network, or two that share selection, hover, legend and filters.

    New data in place glides: parties that stay move, others come and go by fading. The canvas is
    never rebuilt.

    Parameters
    ----------
    drawing : TwoCentres or pyvis.network.Network
        What to draw.
    key : str
        Key of the component in the page; what the reader made of it is kept under this key in the
        session, also when the page is left.
    selected : int or None
        The party that the page has selected (a row of a table); it lights up in every picture.
    on_select, on_centre : callable, optional
        Called before the rerun that a click or a double click causes.
    on_recentre : callable, optional
        Called when the reader asks for the other centre while there are two pictures; the page may
        then draw both on one canvas.
    on_state : callable, optional
        Called with what the reader has newly made of the drawing; that runs no page by itself.
    mode : {"side", "recentre"}
        Two pictures side by side, or both on one canvas.
    look : {"", "projector"}
        As the page is, or with high contrast and large type.
    state : State, optional
        What the drawing is to take, as an earlier ``Drawn.state``; parts may be left out. It is
        taken once, when it differs from the one that was given before, so a page may hand the same
        kept view over at every run; None leaves the drawing as the reader has made it.
    notes : Notes, optional
        What a file of the picture says about itself: title, origin of the log, names setting.
    height : int or str
        Height of each picture, in pixels or as a CSS length.

    Returns
    -------
    Drawn
        The state of the drawing. Colours and fonts follow the page's theme, light or dark.
    """
    kept = _kept(key, state, on_state)
    with st.container(gap=None):
        bring_library(key)
        result = _picture()(
            key=key,
            data={
                "key": key,
                "height": f"{height}px" if isinstance(height, int) else height,
                "networks": library.packed(drawing),
                "notes": (notes or Notes()).record(),
            },
            on_selected_change=on_select or _nothing,
            on_centred_change=on_centre or _nothing,
            on_recentred_change=on_recentre or _nothing,
        )
        _wishes()(
            key=f"{key}_wishes",
            data={
                "key": key,
                "selected": selected,
                "mode": mode,
                "look": look,
                "turns": on_recentre is not None,
                "state": kept,
                "wish": st.session_state[f"{key}_wish"],
            },
        )
        _keep(key, on_state)
    return Drawn(_party(result.get("selected")), _party(result.get("centred")), kept)


def bring_library(key: str) -> None:
    """Bring to the page what draws; every drawing of a page needs it once, under its own key."""
    _library()(key=f"{key}_library")


def _kept(key: str, given: State | None, on_state: Callable[[State], None] | None) -> State:
    """Return what the reader has made of a drawing, or what the page newly wants it to be."""
    memory = st.session_state
    memory.setdefault(f"{key}_wish", 0)
    _remember(key, memory.get(f"{key}_keeper", {}).get("state"), on_state)
    if given is not None and given != memory.get(f"{key}_given"):
        memory[f"{key}_given"] = given
        memory[f"{key}_state"] = {**memory.get(f"{key}_state", {}), **given}
        memory[f"{key}_wish"] += 1
    state: State = memory.get(f"{key}_state", {})
    return state


def put(key: str, parts: State) -> None:
    """Let a drawing take parts of a state, whatever it was given before; for callbacks.

    Parameters
    ----------
    key : str
        Key of the drawing.
    parts : State
        What it is to take, such as its pins; what is not named stays.
    """
    memory = st.session_state
    memory[f"{key}_state"] = {**memory.get(f"{key}_state", {}), **parts}
    memory[f"{key}_wish"] = memory.get(f"{key}_wish", 0) + 1


@st.fragment
def _keep(key: str, on_state: Callable[[State], None] | None) -> None:
    """Keep what the reader makes of a drawing; a report runs this fragment and not the page."""
    result = _keeper()(key=f"{key}_keeper", data={"key": key}, on_state_change=_nothing)
    _remember(key, result.get("state"), on_state)


def _remember(key: str, reported: State | None, on_state: Callable[[State], None] | None) -> None:
    """Add a report to what is kept, once, unless it was made before the page's last wish."""
    memory = st.session_state
    if reported is None or reported == memory.get(f"{key}_reported"):
        return
    memory[f"{key}_reported"] = reported
    made = {name: value for name, value in reported.items() if name != "wish"}
    if reported.get("wish", 0) < memory.get(f"{key}_wish", 0):
        return
    memory[f"{key}_state"] = {**memory.get(f"{key}_state", {}), **made}
    if on_state is not None:
        on_state(made)


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
def _wishes() -> Any:
    return st.components.v2.component("recentre_wishes", js=library.asset("wishes.js"))


@st.cache_resource(show_spinner=False)
def _keeper() -> Any:
    return st.components.v2.component("recentre_keeper", js=library.asset("keeper.js"))


def _offer() -> str:
    """Return the end of the library: it hands itself to the pictures that wait for it."""
    spoken = library.screen_words()
    spoken["key_list"] = [*spoken["key_list"], *words.NETWORK_KEYS_OF_PAGE]
    return library.asset("offer.js").replace(
        "RECENTRE_WITH", library.script_json({"words": spoken, "css": library.style()})
    )
