"""The page's own frame: the sentence, what is set, the grid, the figures, the part that is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pandas as pd
import streamlit as st

from recentre import state, words
from recentre.views import how, weighing, working
from recentre.views.jobs import (
    board,
    figures,
    ideas,
    one,
    people,
    remembered,
    sentences,
    sources,
    topics,
    turned_out,
)
from recentre.views.jobs.subject import Subject, days_in_words, tight
from recentre.views.scene import Scene
from recentre.views.sentence import sentence
from recentre.views.story import showing

_STYLE = Path(__file__).parents[1] / "assets" / "jobs.css"
_DAYS = (1, 3, 7, 14, 30, 60, 90)
_WITHIN = "jobs_within"
_OUTCOME = "jobs_outcome"
_FEWEST_TO_BEGIN_WITH = 200
"""An outcome of which so many askings can be judged is shown first, in this order."""
_ORDER = ("rating", "thanked", "again", "refund")
_PARTS: Mapping[str, Callable[[Subject], None]] = {
    "one": one.draw,
    "turned_out": turned_out.draw,
    "sources": sources.draw,
    "remembered": remembered.draw,
    "people": people.draw,
    "ideas": ideas.draw,
    "topics": topics.draw,
}
_ASKED: Mapping[str, Sequence[str]] = {
    "one": ("jobs/summary", "jobs/topics", "jobs/parties", "jobs/interactions"),
    "turned_out": ("jobs/outcomes", "jobs/summary"),
    "sources": ("jobs/sources", "jobs/matched"),
    "remembered": ("jobs/memory",),
    "people": ("jobs/variation", "jobs/habits"),
    "ideas": ("jobs/voices",),
    "topics": ("quality/topics",),
}
"""What each part asks, for the reader who wants to see how it was computed."""


def draw(scene: Scene) -> None:
    """Draw the page."""
    st.html(_STYLE)
    working.take(scene)
    if not int(scene.facts["interactions"]):
        sentence(words.BASE_EMPTY)
        return
    subject, found = opened(scene)
    asked = found[found["asked"] > 0]
    if not len(asked):
        sentence(subject.say(words.JOBS_NO_ASKING))
        if not showing.is_on():
            st.markdown(subject.say(words.JOBS_NO_ASKING_WAY))
            _parts(subject, ("remembered", "people", "topics"))
        return
    sentence(tight(sentences.headline(subject, found)))
    st.caption(sentences.note(subject, found))
    if not showing.is_on():
        # A keyed place of its own, so that what comes and goes does not draw the grid anew.
        with st.container(key="jobs_said"):
            working.show_messages(scene)
        with st.container(key="jobs_unmet"):
            st.markdown(tight(sentences.unmet(subject, found)))
        _settings(subject)
    with st.container(key="picture_jobs"):
        board.draw(subject, found)
    if showing.is_on():
        return
    if not scene.facts["has_topics"]:
        st.info(subject.say(words.JOBS_NO_TOPICS), icon=":material/info:")
    figures.draw(subject, found)
    _parts(subject, tuple(_PARTS)[0 if found["job"].notna().any() else 1 :])
    how.shown(scene, "jobs/summary", "jobs/by_source", "jobs/trend")


def opened(scene: Scene) -> tuple[Subject, pd.DataFrame]:
    """Return what the parts ask about, and the jobs by it."""
    within = int(st.session_state.get(_WITHIN, 30))
    first = Subject(scene, within, "again")
    judged = _judged(first.ask("outcomes", weighing.progress()))
    known = [name for name in _ORDER if judged[name]] or ["again"]
    likely = [name for name in known if judged[name] >= _FEWEST_TO_BEGIN_WITH]
    usual = (likely or known)[0]
    outcome = st.session_state.get(_OUTCOME, usual)
    subject = Subject(scene, within, outcome if outcome in known else usual)
    return subject, subject.ask("summary")


def _judged(told: pd.DataFrame) -> dict[str, int]:
    """Return of how many askings each outcome is known."""
    return dict(zip(told["outcome"], told["n"].astype(int), strict=True))


def _settings(subject: Subject) -> None:
    """Offer the days and the outcome; only outcomes that this log has."""
    judged = _judged(subject.ask("outcomes"))
    known = [name for name in _ORDER if judged[name]] or ["again"]
    with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="jobs_set"):
        board.metrics(subject)
        st.session_state.setdefault(_WITHIN, subject.within_days)
        st.selectbox(
            words.JOBS_WITHIN,
            _DAYS,
            format_func=lambda days: words.JOBS_WITHIN_DAYS.format(days=days_in_words(days)),
            key=_WITHIN,
            label_visibility="collapsed",
            persist_state="session",
            width=225,
        )
        st.session_state[_OUTCOME] = subject.outcome
        st.selectbox(
            words.JOBS_OUTCOME,
            known,
            format_func=lambda name: words.JOBS_OUTCOME_BY.format(
                outcome=words.JOBS_OUTCOMES[name]
            ),
            key=_OUTCOME,
            label_visibility="collapsed",
            persist_state="session",
            width=290,
        )


@st.fragment
def _parts(subject: Subject, offered: Sequence[str]) -> None:
    follow()
    with st.container(key="jobs_parts"):
        part = st.segmented_control(
            words.JOBS_PARTS,
            offered,
            format_func=lambda name: words.JOBS_SECTIONS[name],
            default=offered[0],
            key="jobs_part",
            required=True,
            label_visibility="collapsed",
            persist_state="session",
        )
        part = part if part in offered else offered[0]
        _PARTS[part](subject)
        with st.expander(words.LEDGER_HOW, icon=":material/function:", key=f"jobs_how_{part}"):
            how.behind(*_ASKED[part])


def follow() -> None:
    """Run the whole page again, or turn to another one, after a click inside a part."""
    if st.session_state.pop(one.MOVED, False):
        st.rerun()
    if st.session_state.pop(one.TURNED, False):
        st.switch_page("pages/one_party.py", query_params=state.page_address())
