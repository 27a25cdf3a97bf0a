"""The reader's selection between runs: in the session, and in the address.

The address wins when it changed without us (a link, Back, a bookmark). A change of page empties it;
then the session's selection is written again. Beside the selection it says whether, and at which
stop of the story, the page is being presented.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from recentre.history import Drawings, History, Step
from recentre.naming import Names
from recentre.selection import Selection

_SELECTION = "recentre_selection"
_WRITTEN = "recentre_address"
_PAGE = "recentre_page"
_NAMES = "recentre_names"
_PRESENTING = "recentre_presenting"
_NAMES_SHOWN = "recentre_names_shown"
_HISTORY = "recentre_history"
_PLAYING = "recentre_playing"
_DRAWINGS = "recentre_drawings"
STEPS = ("pins", "hidden")
"""What a reader makes of a drawing that can be undone."""
PRESENTING = "presenting"
"""The address's word for the stop that is being presented."""
_MOST_STOPS = 999


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
        stop = address.pop(PRESENTING, None)
        selection, misfits = Selection.from_address(address)
        st.session_state[_SELECTION] = selection
        st.session_state[_PRESENTING] = _stop(stop)
        if stop is not None and _stop(stop) is None:
            misfits = (*misfits, PRESENTING)
        _note(by_address=True)
        write(selected())
    elif turned or not is_playing():
        write(selected())
    _note()
    return selected(), misfits


def selected() -> Selection:
    """Return the selection of this session."""
    found = st.session_state.get(_SELECTION)
    return found if isinstance(found, Selection) else Selection()


def choose(**changes: Any) -> None:
    """Change the selection; for callbacks of widgets, before the run they cause."""
    write(replace(selected(), **changes))


def write(selection: Selection) -> None:
    """Make this the selection, in the session and in the address; a timeline that plays stops."""
    st.session_state[_SELECTION] = selection
    st.session_state[_PLAYING] = False
    address = page_address()
    st.session_state[_WRITTEN] = address
    if st.query_params.to_dict() != address:
        st.query_params.from_dict(address)


def is_playing() -> bool:
    """Return whether the timeline plays; what it passes is no step and not in the address."""
    return bool(st.session_state.get(_PLAYING))


def play() -> None:
    """Start the timeline; whatever the reader chooses next stops it."""
    st.session_state[_PLAYING] = True


def pass_by(**changes: Any) -> None:
    """Change the selection while the timeline plays: no step, and not in the address."""
    st.session_state[_SELECTION] = replace(selected(), **changes)


def pause() -> None:
    """Stop the timeline where it is: that is a step, and in the address."""
    write(selected())


def page_address() -> dict[str, str]:
    """Return the whole address of this session: the selection, and the stop while presenting."""
    stop = presenting()
    return selected().to_address() | ({} if stop is None else {PRESENTING: str(stop)})


def history() -> History:
    """Return what the reader has done in this session."""
    found = st.session_state.get(_HISTORY)
    return found if isinstance(found, History) else History()


def undo() -> Drawings:
    """Go one step back; returns the drawings that must be put back, and to what."""
    return _go(history().undone())


def redo() -> Drawings:
    """Do again what was undone last; returns the drawings that must be put back, and to what."""
    return _go(history().redone())


def drawings() -> Drawings:
    """Return what was made of each drawing of this workspace: pins and hidden keys."""
    found: Drawings = st.session_state.get(_DRAWINGS, {}).get(selected().workspace, {})
    return found


def note_drawing(key: str, made: Mapping[str, Any]) -> bool:
    """Note what the reader has made of a drawing; says whether that is a new step.

    Only pins and hidden keys of the legend are steps: a zoom is no more to be undone than a scroll.
    """
    kept = {name: made[name] for name in STEPS if made.get(name)}
    if kept == drawings().get(key, {}):
        return False
    others = {name: value for name, value in drawings().items() if name != key}
    _keep_drawings(others | ({key: kept} if kept else {}))
    _note()
    return True


def _go(target: History) -> Drawings:
    before = drawings()
    if target.step is None or target == history():
        return {}
    st.session_state[_HISTORY] = target
    write(Selection.from_address(target.step.address)[0])
    _keep_drawings(target.step.drawings)
    after = target.step.drawings
    return {
        key: {"pins": {}, "hidden": [], **after.get(key, {})}
        for key in {*before, *after}
        if before.get(key) != after.get(key)
    }


def _keep_drawings(made: Drawings) -> None:
    of_workspaces = st.session_state.get(_DRAWINGS, {})
    st.session_state[_DRAWINGS] = {**of_workspaces, selected().workspace: made}


def _note(*, by_address: bool = False) -> None:
    """Note where the reader is now; stops of a story are no steps."""
    if presenting() is None and not is_playing():
        step = Step(selected().to_address(), drawings())
        st.session_state[_HISTORY] = history().reached(step, by_address=by_address)


def presenting() -> int | None:
    """Return the stop of the story that is being presented, or None; 0 is the page as it was."""
    found = st.session_state.get(_PRESENTING)
    return found if isinstance(found, int) else None


def present(stop: int | None, selection: Selection) -> None:
    """Go to a stop of the story with its selection, or leave with None; names start hidden."""
    if presenting() is None or stop is None:
        st.session_state[_NAMES_SHOWN] = False
    st.session_state[_PRESENTING] = stop
    write(selection)


def turn_names() -> None:
    """Show names while presenting, or hide them again."""
    st.session_state[_NAMES_SHOWN] = not st.session_state.get(_NAMES_SHOWN, False)


def names(workspace: str, default: Names) -> Names:
    """Return the names setting of a workspace; it is never in the address.

    While presenting nobody is named until the key is pressed; then the setting from before holds,
    or the default of the workspace if that was to name nobody.
    """
    settings: Mapping[str, Names] = st.session_state.get(_NAMES, {})
    setting = settings.get(workspace, default)
    if presenting() is None:
        return setting
    if not st.session_state.get(_NAMES_SHOWN, False):
        return Names.NONE
    return default if setting is Names.NONE else setting


def choose_names(workspace: str, setting: Names) -> None:
    """Change the names setting of a workspace."""
    st.session_state[_NAMES] = {**st.session_state.get(_NAMES, {}), workspace: setting}


def _stop(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdecimal() and int(text) <= _MOST_STOPS else None
