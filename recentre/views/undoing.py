"""Undo and redo of the selection and of the drawings: two buttons and their keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

from recentre import state, words
from recentre.history import Drawings
from recentre.network import component

_KEYS = Path(__file__).parent / "assets" / "undoing.js"


def keys() -> None:
    """Listen to the keys, on every page; nothing is seen of it."""
    _keys()(key="undoing_keys", on_undo_change=undo, on_redo_change=redo)


def buttons() -> None:
    """Draw the two buttons; where nothing is to be undone they cannot be pressed."""
    history = state.history()
    with st.container(horizontal=True, gap=None, width="content", key="undoing"):
        st.button(
            words.HISTORY_UNDO,
            icon=":material/undo:",
            key="undo",
            help=words.HISTORY_UNDO,
            disabled=not history.can_undo,
            on_click=undo,
        )
        st.button(
            words.HISTORY_REDO,
            icon=":material/redo:",
            key="redo",
            help=words.HISTORY_REDO,
            disabled=not history.can_redo,
            on_click=redo,
        )


def undo() -> None:
    """Go one step back; for callbacks."""
    _put_back(state.undo())


def redo() -> None:
    """Do again what was undone last; for callbacks."""
    _put_back(state.redo())


def noted(key: str) -> Callable[[component.State], None]:
    """Return what notes a drawing's new state, and shows the page anew if it can be undone."""

    def note(made: component.State) -> None:
        seen = as_seen(key)
        seen.clear()
        seen.update(made)
        if state.note_drawing(key, made):
            st.rerun()

    return note


def as_seen(key: str) -> dict[str, Any]:
    """Return what a drawing looks like, in one and the same record as long as the session lasts.

    A file is made when it is asked for, outside of any run, and must know a zoom that ran no page.
    """
    seen: dict[str, Any] = st.session_state.setdefault(f"{key}_seen", {})
    return seen


def change(key: str, **parts: Any) -> None:
    """Change a drawing from outside of it; for callbacks."""
    made = {**state.drawings().get(key, {}), **parts}
    component.put(key, parts)
    state.note_drawing(key, made)


def _put_back(drawings: Drawings) -> None:
    for key, made in drawings.items():
        component.put(key, made)


@st.cache_resource(show_spinner=False)
def _keys() -> Any:
    return st.components.v2.component("recentre_undoing", js=_KEYS.read_text("utf-8"))
