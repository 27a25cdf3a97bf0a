"""The sentence at the top of a page, and the figures beside it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from recentre.views.story import showing


def sentence(text: str) -> None:
    """Show the sentence that answers the page's question, as its heading.

    On the wall a question to the room stands in its place until the answer is revealed.
    """
    with st.container(key="sentence"):
        st.title(showing.worded(text), anchor=False)


def sentence_with_figures(text: str, figures: Sequence[tuple[str, str, str]]) -> None:
    """Show the sentence, and beside it figures of value, label and note."""
    left, right = st.columns([11, 12], gap="medium")
    with left:
        sentence(text)
    with right, st.container(key="figures"):
        for column, (value, label, note) in zip(st.columns(len(figures)), figures, strict=True):
            with column:
                st.metric(label, value)
                st.caption(note)
