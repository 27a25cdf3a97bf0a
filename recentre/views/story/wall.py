"""Presenting: what stands over the page on the wall, and the keys that step through the story."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import streamlit as st

from recentre import state, words
from recentre.story.stops import stops_of
from recentre.views.plain import plain
from recentre.views.scene import Scene
from recentre.views.story import going, showing
from recentre.views.story.showing import Now
from recentre.views.story.telling import named

_ASSETS = Path(__file__).parent / "assets"
STYLE = _ASSETS / "wall.css"
_KEYS = "story_keys"
_SET_OFF = re.compile(r"\\\*\\\*(.+?)\\\*\\\*")
"""What stands between two pairs of stars, once it is safe for Markdown."""


def draw(scene: Scene) -> None:
    """Draw the view's title while presenting, and listen to the keys on every page."""
    number = state.presenting()
    on_wall = _on_wall(scene, number)
    showing.show(on_wall)
    marks = f"wall_hides_{on_wall.hides or 'nothing'}" if number is not None else "wall_off"
    with st.container(key=marks):
        if number is not None:
            # A container without content is not drawn, and the style looks for this one.
            st.html(_ASSETS / "mark.html")
            if on_wall.title:
                with st.container(key="wall_title"):
                    st.markdown(on_wall.title)
            if scene.facts["generated"]:
                with st.container(key="wall_generated"):
                    st.markdown(words.BAR_GENERATED)
    with st.container(key="wall_keys"):
        _listen(number)


def _on_wall(scene: Scene, number: int | None) -> Now:
    stop = going.stop_at(number) if number is not None else None
    if stop is None:
        return Now("")
    view = stop.view
    title = plain(named(scene, view.title, view.address.get("centre")))
    if stop.revealed:
        answer = plain(named(scene, view.answer, view.address.get("centre")))
        return Now(title, answer=_SET_OFF.sub(r":primary[\1]", answer))
    question = plain(named(scene, view.guess, view.address.get("centre")))
    return Now(title, question, view.hides)


def _listen(number: int | None) -> None:
    stops = stops_of(going.story().views) if number is not None else ()
    _keys()(
        key=_KEYS,
        data={
            "presenting": number is not None,
            "stop": number or 0,
            "stops": len(stops),
            "words": words.STORY_SCREEN,
        },
        on_start_change=going.present_here,
        on_goto_change=_went,
        on_names_change=state.turn_names,
        on_leave_change=going.leave,
    )


def _went() -> None:
    number = st.session_state[_KEYS].get("goto")
    if isinstance(number, int | float):
        going.go(int(number))


@st.cache_resource(show_spinner=False)
def _keys() -> Any:
    return st.components.v2.component(
        "recentre_keys",
        js=(_ASSETS / "wall.js").read_text(encoding="utf-8"),
        css=(_ASSETS / "keys.css").read_text(encoding="utf-8"),
    )
