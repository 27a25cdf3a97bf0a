"""The frame round every page: the guard, the selection bar, the one place that shows errors."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from recentre import library, logs, state, words
from recentre.engine import check
from recentre.errors import RecentreError
from recentre.selection import Selection
from recentre.settings import settings
from recentre.views import bar, drawings, scene
from recentre.views.plain import plain
from recentre.views.scene import Scene
from recentre.views.story import ahead, going, wall

_STYLE = Path(__file__).parent / "views" / "assets" / "frame.css"


def guard() -> None:
    """Make sure that a page runs inside the frame; the first line of every page.

    Until some session has run ``app.py``, Streamlit serves the files of ``pages/`` by themselves,
    without the frame. Clearing its flag and running again brings the frame back.
    """
    if PagesManager.uses_pages_directory:
        PagesManager.uses_pages_directory = False
        st.rerun()


@contextmanager
def errors_shown() -> Iterator[None]:
    """Show a `RecentreError` as a card with title, message and hint, and anything else as a bug.

    What nobody foresaw is told in a sentence, and in full on the terminal. With RECENTRE_STRICT it
    passes instead, so that a test fails on it.
    """
    try:
        yield
    except RecentreError as error:
        st.error(f"**{error.title}.** {plain(error.message)} {plain(error.hint)}")
        if state.selected().workspace is not None:
            st.button(
                words.ERROR_SAMPLE, key="error_sample", on_click=state.write, args=(Selection(),)
            )
    except Exception as error:
        if settings().strict:
            raise
        logs.unforeseen(error)
        st.error(words.ERROR_UNFORESEEN.format(kind=type(error).__name__))
        st.button(words.ERROR_SAMPLE, key="error_sample", on_click=state.write, args=(Selection(),))


def frame(page: str, *, has_centre: str | None) -> None:
    """Draw what stands above every page.

    Parameters
    ----------
    page : str
        The page's address.
    has_centre : str or None
        ``customer`` or ``party`` where the page has somebody in the middle, else None.
    """
    if start().done():
        start().result()
    _, misfits = state.settle(page)
    going.settle(page)
    drawings.begin()
    st.html(_STYLE)
    st.html(wall.STYLE)
    if misfits:
        st.warning(words.say(words.BAR_MISFIT, names=", ".join(map(plain, misfits))))
    now = scene.current()
    # The bar keeps its place while presenting, so that the pictures below it are not drawn anew.
    with st.container(key="above"):
        if state.presenting() is None:
            bar.draw(now, page=page, has_centre=has_centre)
    wall.draw(now)


@cache
def start() -> Future[None]:
    """Begin once per process what a first look needs, while the page itself is still loading.

    The sample world is built and the catalogue checked; a broken query is told on the next run.
    """
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="start").submit(_prepare)


def _prepare() -> None:
    library.sample()
    check.check_catalogue()


def opened() -> Scene:
    """Return the scene that a page starts from."""
    return scene.current()


def look_ahead() -> None:
    """Prepare what is likely to be shown next; after the page is drawn."""
    ahead.prepare(scene.current())
