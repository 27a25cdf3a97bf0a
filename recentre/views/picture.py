"""A drawing in a page: what is selected in it, and who is put in the middle by a double click."""

from __future__ import annotations

from typing import Any

import streamlit as st
from pyvis.network import Network

from recentre import state
from recentre.network import component
from recentre.network.graph import TwoCentres
from recentre.views import drawings, undoing
from recentre.views.bar import centre_on
from recentre.views.scene import Scene
from recentre.views.story import showing


def shown(
    scene: Scene,
    drawing: TwoCentres | Network,
    *,
    key: str,
    selected: int | None,
    **options: Any,
) -> component.Drawn:
    """Draw networks; a click selects in the address, a double click puts a party in the middle.

    Parameters
    ----------
    scene : Scene
        What the page starts from.
    drawing : TwoCentres or pyvis.network.Network
        What to draw.
    key : str
        Key of the drawing; camera, pins and filters are kept under it.
    selected : int or None
        The party that is selected.
    options
        Mode, look, state and notes, as `component.draw` takes them.

    Returns
    -------
    component.Drawn
        What the reader has made of it.
    """
    drawings.drawn(key)
    _of_workspace(scene, key)
    if showing.is_on():
        options |= {"look": "projector", "height": showing.HEIGHT}
    with st.container(key=f"picture_{key}"):
        return component.draw(
            drawing,
            key=key,
            selected=selected,
            on_select=lambda: _select(scene, key),
            on_centre=lambda: _centre(scene, key),
            on_recentre=_on_one if options.get("mode") == "side" and not showing.is_on() else None,
            on_state=undoing.noted(key),
            **{"state": drawings.wanted(key), **options},
        )


def _of_workspace(scene: Scene, key: str) -> None:
    """Let a drawing of another workspace start with what was made of it there."""
    place = str(scene.workspace.path)
    if st.session_state.setdefault(f"{key}_workspace", place) != place:
        st.session_state[f"{key}_workspace"] = place
        as_new: dict[str, Any] = {"pins": {}, "hidden": [], "camera": {}}
        component.put(key, {**as_new, **state.drawings().get(key, {})})


def _select(scene: Scene, key: str) -> None:
    party = st.session_state[key].get("selected")
    state.choose(selected=None if party is None else scene.key_of(int(party)))


def _on_one() -> None:
    state.choose(picture="recentre")


def _centre(scene: Scene, key: str) -> None:
    party = st.session_state[key].get("centred")
    if party is not None:
        centre_on(scene, int(party))
