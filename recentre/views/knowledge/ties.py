"""What flows through strong and weak ties: how much, and how much of it is new."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from recentre import words
from recentre.charts import tenths
from recentre.charts.theme import CONFIG, enlarged
from recentre.views.knowledge import sentences, tables
from recentre.views.knowledge.learner import Learner
from recentre.views.story import showing


def draw(learner: Learner) -> None:
    """Draw the tenths, the sentence that tests the finding, and the numbers."""
    axis, days = _controls()
    found = learner.ask("knowledge/novelty", axis=axis, days=days)
    if not len(found) and not len(learner.ask("knowledge/classes", days=days)):
        st.markdown(words.KNOWLEDGE_TIES_NO_TOPIC)
        return
    said = sentences.classes(learner, days)
    with st.container(key="picture_knowledge_ties"):
        if not showing.is_on():
            st.markdown(said)
        title = words.KNOWLEDGE_TIES if axis == "strength" else words.KNOWLEDGE_TIES_BRIDGE
        st.markdown(f"**{title}**")
        if len(found):
            _chart(found, axis, said)
    if showing.is_on():
        return
    st.caption(f"{words.KNOWLEDGE_TIES_NOTE} {learner.window()}")
    tables.numbers(learner, found, key="tenths")
    with st.expander(words.KNOWLEDGE_PIECES, key="knowledge_tie_pieces"):
        tables.pieces(learner, key="tie_pieces")
    classes = learner.ask("knowledge/classes", days=days)
    tables.numbers(learner, _classes(classes), key="classes", title=words.KNOWLEDGE_NUMBERS_CLASSES)


def headline(learner: Learner) -> str:
    """Return what stands over this part on the wall: the verdict, and what it rests on."""
    return sentences.finding(learner, _controls()[1])


def _classes(found: pd.DataFrame) -> pd.DataFrame:
    return found.drop(columns="is_strong").assign(
        **{"class": [words.KNOWLEDGE_TIES_OF[bool(one)] for one in found["is_strong"]]}
    )[["class", "ties", "receivers", "n", "new", "novel", "low", "high", "volume"]]


def _chart(found: pd.DataFrame, axis: str, said: str) -> None:
    figure = tenths.tenths(
        found,
        axis=words.KNOWLEDGE_TIES_X[axis],
        ends=words.KNOWLEDGE_TIES_ENDS[axis],
        titles=words.KNOWLEDGE_TIES_PANELS,
    )
    if showing.is_on():
        figure = enlarged(figure, showing.ink()).update_layout(margin={"t": 44})
    st.plotly_chart(
        figure,
        key="knowledge_ties",
        config=CONFIG,
        height="stretch" if showing.is_on() else "content",
        alt=said,
    )


def _controls() -> tuple[str, int | None]:
    """Return what the ties are ordered by and when a topic is new again."""
    memory = st.session_state
    if showing.is_on():
        return (
            str(memory.get("knowledge_axis") or "strength"),
            int(memory.get("knowledge_days") or 0) or None,
        )
    left, right = st.columns([2, 3], vertical_alignment="bottom")
    with left:
        axis = st.segmented_control(
            words.KNOWLEDGE_TIES_AXIS,
            list(words.KNOWLEDGE_TIES_AXES),
            format_func=lambda one: words.KNOWLEDGE_TIES_AXES[one],
            default="strength",
            key="knowledge_axis",
            required=True,
            persist_state="session",
        )
    with right:
        days = st.select_slider(
            words.KNOWLEDGE_TIES_DAYS,
            list(words.KNOWLEDGE_TIES_DAYS_NAMED),
            format_func=lambda one: words.KNOWLEDGE_TIES_DAYS_NAMED[one],
            key="knowledge_days",
            persist_state="session",
        )
    return axis or "strength", int(days) or None
