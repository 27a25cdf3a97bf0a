"""What a reader has made of the drawings of a page: to be kept with a view, and put back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from recentre.network.component import State

_DRAWN = "drawings_drawn"
_PUT = "drawings_put"
_AS_NEW: State = {
    "pins": {},
    "camera": {},
    "hidden": [],
    "centre_shown": "company",
    "differences": False,
    "linked_zoom": False,
}


def begin() -> None:
    """Forget which drawings the page has; before it is drawn."""
    st.session_state[_DRAWN] = ()


def drawn(key: str) -> None:
    """Note that the page has a drawing of that key."""
    st.session_state[_DRAWN] = (*st.session_state.get(_DRAWN, ()), key)


def states() -> dict[str, Any]:
    """Return the state of each drawing of the page, as it was last drawn."""
    return {
        key: st.session_state.get(f"{key}_state", {}) for key in st.session_state.get(_DRAWN, ())
    }


def put_back(kept: Mapping[str, Any]) -> None:
    """Let drawings take a kept state when they are drawn next; those not in it start as new."""
    st.session_state[_PUT] = dict(kept)
    # A drawing takes a state once; the same one again counts as another wish.
    for name in [str(name) for name in st.session_state if str(name).endswith("_given")]:
        del st.session_state[name]


def wanted(key: str) -> State | None:
    """Return the state that a drawing is to take; None leaves it as the reader has made it."""
    put = st.session_state.get(_PUT)
    return None if put is None else {**_AS_NEW, **put.get(key, {})}
