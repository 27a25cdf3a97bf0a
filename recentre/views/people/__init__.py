"""Who is who: names that may be one, who acts like a machine, and a person erased."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from recentre import words
from recentre.views.people import erasing, flags, merges, pairs
from recentre.views.scene import Scene

_STYLE = Path(__file__).parent.parent / "assets" / "people.css"


def draw(scene: Scene) -> None:
    """Draw the whole section; in a generated world nothing can be changed."""
    st.html(_STYLE)
    with st.container(key="people"):
        st.subheader(words.PEOPLE_PAIRS, anchor=False)
        st.caption(words.PEOPLE_PAIRS_NOTE)
        pairs.draw(scene)
        merges.draw(scene)
        flags.draw(scene)
        erasing.draw(scene)
