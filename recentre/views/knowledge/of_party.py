"""What One party says of where its party learns, with the way to the page."""

from __future__ import annotations

import streamlit as st

from recentre import state, words
from recentre.views.knowledge import sentences
from recentre.views.knowledge.learner import Learner
from recentre.views.scene import Scene


def draw(scene: Scene, party: int) -> None:
    """Say where one party learns, and offer the page about it."""
    learner = Learner(scene, party)
    st.markdown(f"**{learner.say(words.KNOWLEDGE_PARTY)}**")
    st.markdown(sentences.sources(learner))
    if st.button(
        learner.say(words.KNOWLEDGE_PARTY_MORE),
        key="party_learns",
        icon=":material/school:",
        type="tertiary",
    ):
        state.choose(centre=scene.key_of(party), learn_of="customer", learn="sources")
        st.switch_page("pages/knowledge.py", query_params=state.page_address())
