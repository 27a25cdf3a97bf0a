"""The page Import and quality: a log comes in, and what it can and cannot show is said."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from recentre import library, words
from recentre.views import people, quality, working
from recentre.views.importing import upload
from recentre.views.quality import files, vocabulary
from recentre.views.scene import Scene
from recentre.views.sentence import sentence

TAB = "import_tab"
_STYLE = Path(__file__).parent.parent / "assets" / "import.css"


def draw(scene: Scene) -> None:
    """Draw the page."""
    st.html(_STYLE)
    working.take(scene)
    sentence(quality.headline(scene))
    if bool(scene.facts["generated"]):
        st.caption(words.QUALITY_GENERATED)
    working.show_messages(scene)
    working.turn_tab(TAB)
    if TAB not in st.session_state:
        # A reader's own workspace opens on what it shows, the sample on bringing a log.
        own = library.own(scene.selection.workspace) is not None
        st.session_state[TAB] = words.QUALITY_TAB_SHOWS if own else words.UPLOAD_TAB
    drawn = (
        (words.UPLOAD_TAB, upload.draw),
        (words.QUALITY_TAB_SHOWS, quality.draw),
        (words.QUALITY_TAB_FILES, files.draw),
        (words.QUALITY_TAB_WORDS, vocabulary.draw),
        (words.PEOPLE_TAB, people.draw),
    )
    with st.container(key="import_page"):
        tabs = st.tabs([title for title, _ in drawn], key=TAB, on_change="rerun")
        for tab, (_, part) in zip(tabs, drawn, strict=True):
            if tab.open:
                with tab:
                    # The steps of bringing a log show its progress in their own place.
                    if working.is_running() and not (part is upload.draw and working.draft()):
                        working.show_progress()
                    else:
                        part(scene)
