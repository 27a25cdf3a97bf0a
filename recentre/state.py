"""The reader's selection between runs: in the session, and in the address.

The address wins when it changed without us (a link, Back, a bookmark). A change of page empties it;
then the session's selection is written again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from recentre.naming import Names
from recentre.selection import Selection

_SELECTION = "recentre_selection"
_WRITTEN = "recentre_address"
_PAGE = "recentre_page"
_NAMES = "recentre_names"


def settle(page: str) -> tuple[Selection, tuple[str, ...]]:
    """Bring session and address together at the start of a run.

    Parameters
    ----------
    page : str
        The page that is about to run.

    Returns
    -------
    Selection
        What is chosen now.
    tuple of str
        Names of values in the address that did not fit and were left at their default.
    """
    address = st.query_params.to_dict()
    turned = st.session_state.get(_PAGE) not in (None, page)
    st.session_state[_PAGE] = page
    misfits: tuple[str, ...] = ()
    if address != st.session_state.get(_WRITTEN) and not (turned and not address):
        selection, misfits = Selection.from_address(address)
        st.session_state[_SELECTION] = selection
    write(selected())
    return selected(), misfits


def selected() -> Selection:
    """Return the selection of this session."""
    found = st.session_state.get(_SELECTION)
    return found if isinstance(found, Selection) else Selection()


def choose(**changes: Any) -> None:
    """Change the selection; for callbacks of widgets, before the run they cause."""
    write(replace(selected(), **changes))


def write(selection: Selection) -> None:
    """Make this the selection, in the session and in the address."""
    st.session_state[_SELECTION] = selection
    address = selection.to_address()
    st.session_state[_WRITTEN] = address
    if st.query_params.to_dict() != address:
        st.query_params.from_dict(address)


def names(workspace: str, default: Names) -> Names:
    """Return the names setting of a workspace; it is never in the address."""
    settings: Mapping[str, Names] = st.session_state.get(_NAMES, {})
    return settings.get(workspace, default)


def choose_names(workspace: str, setting: Names) -> None:
    """Change the names setting of a workspace."""
    st.session_state[_NAMES] = {**st.session_state.get(_NAMES, {}), workspace: setting}
