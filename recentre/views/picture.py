"""A drawing in a page: selection, double click and pins, kept across runs."""

from __future__ import annotations

import streamlit as st
from pyvis.network import Network

from recentre import state
from recentre.network import component
from recentre.network.graph import TwoCentres
from recentre.views.bar import centre_on
from recentre.views.scene import Scene


def shown(scene: Scene, drawing: TwoCentres | Network, *, key: str, selected: int | None) -> None:
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
    """
    drawn = component.draw(
        drawing,
        key=key,
        selected=selected,
        on_select=lambda: _select(scene, key),
        on_centre=lambda: _centre(scene, key),
        pins=st.session_state.get(f"{key}_pins"),
    )
    st.session_state[f"{key}_pins"] = drawn.pins


def _select(scene: Scene, key: str) -> None:
    party = st.session_state[key].get("selected")
    state.choose(selected=None if party is None else scene.key_of(int(party)))


def _centre(scene: Scene, key: str) -> None:
    party = st.session_state[key].get("centred")
    if party is not None:
        centre_on(scene, int(party))
