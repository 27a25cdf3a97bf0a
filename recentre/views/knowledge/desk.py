"""The page's own frame: about whom it is, and which part is open; the others are not computed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from recentre import state, words
from recentre.selection import LEARN_PARTS
from recentre.views import how, roster
from recentre.views.knowledge import carriers, reach, repository, sentences, sources, ties
from recentre.views.knowledge.learner import Learner
from recentre.views.plain import plain
from recentre.views.scene import Scene
from recentre.views.sentence import sentence
from recentre.views.story import showing

_PARTS: Mapping[str, Callable[[Learner], None]] = {
    "sources": sources.draw,
    "ties": ties.draw,
    "reach": reach.draw,
    "carriers": carriers.draw,
    "repository": repository.draw,
}
_HEADLINES: Mapping[str, Callable[[Learner], str]] = {
    "ties": ties.headline,
    "reach": reach.headline,
    "carriers": carriers.headline,
    "repository": repository.headline,
}
_ASKED: Mapping[str, Sequence[str]] = {
    "sources": ("knowledge/sources", "knowledge/mix", "knowledge/outcomes", "knowledge/pieces"),
    "ties": ("knowledge/novelty", "knowledge/classes", "knowledge/pieces"),
    "reach": ("knowledge/reach", "knowledge/first_contacts", "knowledge/contacts"),
    "carriers": ("knowledge/giving", "knowledge/carriers"),
    "repository": ("knowledge/unanswered", "knowledge/questions", "knowledge/passed_on"),
}
"""What each part asks, for the reader who wants to see how it was computed."""
_MOST_SEGMENTS = 40


def draw(scene: Scene) -> None:
    """Draw the page."""
    if int(scene.facts["interactions"]) == 0:
        sentence(scene.say(words.BASE_EMPTY))
        return
    learner = _learner(scene)
    sentence(headline(learner))
    if not scene.facts["has_knowledge"]:
        st.caption(words.KNOWLEDGE_LIMITS)
        return
    part = scene.selection.learn
    if not showing.is_on():
        part = _controls(learner)
    if _is_one_centred(learner) and part in ("sources", "ties", "reach"):
        told = words.KNOWLEDGE_ONE_CENTRED_MORE
        open_part = scene.say(words.KNOWLEDGE_PARTS["repository"])
        st.markdown(learner.say(told, part=open_part))
    else:
        _PARTS[part](learner)
    if showing.is_on():
        return
    st.caption(words.KNOWLEDGE_LIMITS)
    with st.expander(words.KNOWLEDGE_HOW, icon=":material/function:", key=f"knowledge_how_{part}"):
        st.markdown(words.STRENGTH_MEANS)
        how.behind(*_ASKED[part])


def headline(learner: Learner) -> str:
    """Return the page's sentence; on the wall that of the part that is shown."""
    part = learner.scene.selection.learn
    spoken = showing.is_on() and learner.scene.facts["has_knowledge"]
    if spoken and part in _HEADLINES and not _is_one_centred(learner):
        return _HEADLINES[part](learner)
    return sentences.sources(learner)


def _is_one_centred(learner: Learner) -> bool:
    found = learner.ask("knowledge/sources")
    return bool(len(found)) and bool(found["n"].sum()) and bool(found["share"].isna().all())


def _learner(scene: Scene) -> Learner:
    if scene.selection.learn_of == "customer":
        return Learner(scene, roster.chosen(scene, roster.customers(scene)))
    return Learner(scene, segment=_segment(scene))


def _segment(scene: Scene) -> str | None:
    """Return the segment chosen in this session; it is a name of the log's own, so it stays out
    of the address."""
    found = st.session_state.get("knowledge_segment")
    return found if isinstance(found, str) and found in _segments(scene) else None


def _segments(scene: Scene) -> tuple[str, ...]:
    listed = scene.ask("party/list")
    named = listed[listed["is_customer"]]["segment"].dropna()
    return tuple(str(one) for one in named.value_counts().head(_MOST_SEGMENTS).index)


def _controls(learner: Learner) -> str:
    scene = learner.scene
    with st.container(key="switch", horizontal=True, vertical_alignment="bottom"):
        st.session_state["knowledge_part"] = scene.selection.learn
        st.segmented_control(
            words.KNOWLEDGE_PART,
            list(LEARN_PARTS),
            format_func=lambda part: scene.say(words.KNOWLEDGE_PARTS[part]),
            key="knowledge_part",
            required=True,
            label_visibility="collapsed",
            on_change=lambda: state.choose(learn=st.session_state["knowledge_part"]),
        )
        st.space("stretch")
        _whose(learner)
    return scene.selection.learn


def _whose(learner: Learner) -> None:
    scene = learner.scene
    in_the_middle = roster.chosen(scene, roster.customers(scene))
    if in_the_middle is None:
        return
    who = plain(scene.label(in_the_middle))
    st.session_state["knowledge_of"] = scene.selection.learn_of
    st.segmented_control(
        words.KNOWLEDGE_WHOM,
        list(words.KNOWLEDGE_WHOSE),
        format_func=lambda one: scene.say(words.KNOWLEDGE_WHOSE[one], who=who),
        key="knowledge_of",
        required=True,
        label_visibility="collapsed",
        on_change=lambda: state.choose(learn_of=st.session_state["knowledge_of"]),
    )
    segments = _segments(scene)
    if scene.selection.learn_of == "all" and len(segments) > 1:
        _segment_box(segments)


def _segment_box(segments: Sequence[str]) -> None:
    options: list[Any] = [None, *segments]
    if st.session_state.get("knowledge_segment") not in options:
        st.session_state["knowledge_segment"] = None
    st.selectbox(
        words.KNOWLEDGE_SEGMENT,
        options,
        format_func=lambda one: words.KNOWLEDGE_EVERY_SEGMENT if one is None else str(one),
        key="knowledge_segment",
        label_visibility="collapsed",
        persist_state="session",
        width=200,
    )
