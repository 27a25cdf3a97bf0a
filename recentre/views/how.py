"""How a page was computed: the queries behind it, with their SQL."""

from __future__ import annotations

import streamlit as st

from recentre import words
from recentre.engine import catalogue
from recentre.views.scene import Scene


def shown(scene: Scene, *queries: str) -> None:
    """Show, folded away, what strength means and the SQL of the queries behind a page."""
    with st.expander(words.HOW, icon=":material/function:", key="how"):
        st.markdown(words.STRENGTH_MEANS)
        behind(*queries)


def behind(*queries: str) -> None:
    """Show questions with their notes and their SQL."""
    for name in queries:
        query = catalogue.query(name)
        st.markdown(words.say(words.HOW_QUERY, name=name, question=query.question))
        for note in query.notes:
            st.caption(note)
        st.code(query.sql, language="sql")
