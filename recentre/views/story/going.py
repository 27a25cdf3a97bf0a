"""Going from view to view, on the screen or on the wall, and back to where the reader was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from recentre import library, state
from recentre.errors import RecentreError
from recentre.people import following
from recentre.selection import Selection
from recentre.story import kept
from recentre.story.stops import Stop, first_stop, stops_of
from recentre.story.store import Story
from recentre.story.view import View, address_of
from recentre.views import drawings

_PAGE = "story_page"
_TURN_TO = "story_turn_to"
_CAME_FROM = "story_came_from"
_AT = "story_at"


@dataclass(frozen=True)
class Place:
    """Where a reader was before presenting."""

    page: str
    selection: Selection
    drawing: Mapping[str, Any]


def story() -> Story:
    """Return the story of the workspace that is open; one that cannot be read is empty here.

    The list of views tells what is wrong with it.
    """
    try:
        return kept.story_of(state.selected().workspace)
    except RecentreError:
        return Story()


def settle(page: str) -> None:
    """Turn to the page that was asked for, if it is another; at the start of a run.

    A link that says no more than a stop shows that stop; after a reload the drawings of a stop are
    as they were kept.
    """
    st.session_state[_PAGE] = page
    stop = state.presenting()
    if stop is not None and st.session_state.get(_AT) != stop:
        st.session_state[_AT] = stop
        found = stop_at(stop)
        if found is not None and address_of(state.selected()) == {}:
            _open(found.view, stop)
        elif found is not None:
            _put_back(found.view)
    if stop is None:
        st.session_state.pop(_AT, None)
    wanted = st.session_state.pop(_TURN_TO, None)
    if wanted is not None and wanted != page:
        st.switch_page(f"pages/{wanted}.py", query_params=state.page_address())


def page() -> str:
    """Return the address of the page that was last drawn."""
    return str(st.session_state.get(_PAGE, "the_base"))


def stop_at(number: int) -> Stop | None:
    """Return a stop by its number in the address; None for 0 and beyond the end."""
    stops = stops_of(story().views)
    return stops[number - 1] if 1 <= number <= len(stops) else None


def present_here() -> None:
    """Present the page as it is; if it is a view of the story, from there."""
    number = 0
    found = story()
    for place, view in enumerate(found.views):
        if view.page == page() and dict(view.address) == address_of(state.selected()):
            number = first_stop(stops_of(found.views), place)
            break
    _leave_behind()
    st.session_state[_AT] = number
    state.present(number, state.selected())


def present_from(place: int) -> None:
    """Present the story from a view on."""
    found = story()
    if found.views:
        _leave_behind()
        go(first_stop(stops_of(found.views), place))


def go(number: int) -> None:
    """Go to a stop; for callbacks. Beyond an end it stays where it is."""
    found = stop_at(number)
    if found is not None:
        before = stop_at(state.presenting() or 0)
        if before is not None and before.view == found.view:
            st.session_state[_AT] = number
            state.present(number, state.selected())
        else:
            _open(found.view, number)


def leave() -> None:
    """Stop presenting and return to where the reader was."""
    came_from = st.session_state.pop(_CAME_FROM, None)
    if isinstance(came_from, Place):
        st.session_state[_TURN_TO] = came_from.page
        drawings.put_back(came_from.drawing)
        state.present(None, came_from.selection)
    else:
        state.present(None, state.selected())


def open_view(view: View) -> None:
    """Open a view on the screen, to work with it."""
    _open(view, None)


def _open(view: View, number: int | None) -> None:
    selection = replace(view.selection, workspace=state.selected().workspace)
    st.session_state[_TURN_TO] = view.page
    st.session_state[_AT] = number
    _put_back(view)
    state.present(number, selection)


def _put_back(view: View) -> None:
    """Put the drawings of a view back; the pin of a merged party is that of the party it is now."""
    try:
        workspace = library.opened(state.selected().workspace)
        drawings.put_back(following.followed(workspace, view.drawing))
    except RecentreError:
        # The page tells why the workspace cannot be opened.
        drawings.put_back(view.drawing)


def _leave_behind() -> None:
    st.session_state[_CAME_FROM] = Place(page(), state.selected(), drawings.states())
