"""Reach: who could have heard of it, hop by hop, and what flows without whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from recentre import words
from recentre.charts import arrivals
from recentre.charts.theme import CONFIG
from recentre.views import roster
from recentre.views.knowledge import tables, ways
from recentre.views.knowledge.learner import Learner
from recentre.views.plain import count, percent, plain
from recentre.views.story import showing

_DRAWN = 150
_ON_WALL = 460


@dataclass(frozen=True)
class Question:
    """From whom, about what, through which ties, and without whom."""

    start: int | None
    topic: str | None = None
    ties: str = "all"
    without: int | None = None

    @property
    def asked(self) -> dict[str, Any]:
        """The question as the queries take it."""
        return {
            "party": self.start,
            "topic": self.topic,
            "ties": self.ties,
            "without": self.without,
        }


def draw(learner: Learner) -> None:
    """Draw what a question reaches, and how much depends on which ties."""
    question = _question(learner)
    told = _told(learner, question)
    said = sentence(learner, question, told)
    with st.container(key="picture_knowledge_reach"):
        if not showing.is_on():
            st.markdown(said)
        if len(told):
            _rings(learner, told, said)
    if not len(told) or showing.is_on():
        return
    _table(learner, told)
    ways.draw(learner, int(told["start"].iloc[0]), question.topic)


def headline(learner: Learner) -> str:
    """Return what stands over this part on the wall."""
    question = _question(learner)
    return sentence(learner, question, _told(learner, question))


def _told(learner: Learner, question: Question) -> pd.DataFrame:
    return learner.scene.ask(
        "knowledge/first_contacts",
        most=_DRAWN,
        **question.asked,
        **learner.scene.selection.strength,
    )


def sentence(learner: Learner, question: Question, told: pd.DataFrame) -> str:
    """Say how many could have heard of it, and what is left without the party taken out."""
    scene = learner.scene
    start = question.start if not len(told) else int(told["start"].iloc[0])
    label = words.KNOWLEDGE_REACH_STARTS["topic"] if start is None else plain(scene.label(start))
    if not len(told):
        if question.without is not None and question.without == start:
            return learner.say(words.KNOWLEDGE_REACH_IS_START, gone=label)
        return learner.say(words.KNOWLEDGE_REACH_NONE, start=label)
    reached = int(told["reached"].iloc[0])
    without = ""
    if question.without is not None:
        everything = {**question.asked, "party": start, "without": None}
        whole = scene.ask("knowledge/reach", **everything, **scene.selection.strength)
        without = learner.say(
            words.KNOWLEDGE_REACH_WITHOUT_NOW,
            gone=plain(scene.label(question.without)),
            whole=count(len(whole)),
            share=percent(reached / max(len(whole), 1)),
        )
    return learner.say(
        words.KNOWLEDGE_REACH_SENTENCE,
        reached=count(reached),
        parties=count(scene.facts["parties"]),
        start=label,
        hops=words.counted(int(told["hops"].max()), words.KNOWLEDGE_REACH_HOPS),
        without=without,
    ).strip()


def _question(learner: Learner) -> Question:
    scene, memory = learner.scene, st.session_state
    centre = roster.chosen(scene, roster.customers(scene))
    starts: dict[str, int | None] = {"centre": centre, "company": scene.company, "topic": None}
    offered = [one for one in starts if one == "topic" or starts[one] is not None]
    topics = learner.topics()
    if not showing.is_on():
        with st.container(horizontal=True, vertical_alignment="bottom", key="knowledge_asked"):
            _box(
                words.KNOWLEDGE_REACH_FROM,
                offered,
                lambda one: _start_named(learner, one, starts),
                "knowledge_start",
            )
            _box(
                words.KNOWLEDGE_REACH_TOPIC,
                ["", *topics],
                lambda one: one or words.KNOWLEDGE_REACH_EVERY_TOPIC,
                "knowledge_topic",
            )
            _box(
                words.KNOWLEDGE_REACH_TIES,
                list(words.KNOWLEDGE_REACH_TIES_NAMED),
                lambda one: words.KNOWLEDGE_REACH_TIES_NAMED[one],
                "knowledge_ties_kept",
            )
            gone = _gone(learner)
            _box(
                words.KNOWLEDGE_REACH_WITHOUT,
                list(gone),
                lambda one: gone.get(one, str(one)),
                "knowledge_without",
            )
    start = memory.get("knowledge_start")
    topic = memory.get("knowledge_topic")
    return Question(
        start=starts.get(start if start in offered else offered[0]),
        topic=topic if topic in topics else None,
        ties=memory.get("knowledge_ties_kept") or "all",
        without=memory.get("knowledge_without") or None,
    )


def _start_named(learner: Learner, one: str, starts: dict[str, int | None]) -> str:
    party = starts[one]
    who = "" if party is None else plain(learner.scene.label(party))
    return words.say(words.KNOWLEDGE_REACH_STARTS[one], who=who, name=who)


def _gone(learner: Learner) -> dict[int, str]:
    """Return who may be taken out: nobody, the company, whoever is selected, the largest givers."""
    scene = learner.scene
    selected = scene.party_of(scene.selection.selected)
    givers = scene.ask("knowledge/carriers", most=8)["party"]
    wanted = [scene.company, selected, *(int(party) for party in givers)]
    parties = list(dict.fromkeys(party for party in wanted if party is not None))
    labels = scene.labels(parties)
    return {0: words.KNOWLEDGE_REACH_NOBODY} | {party: labels[party] for party in parties}


def _box(title: str, options: list[Any], named: Any, key: str) -> None:
    if st.session_state.get(key) not in options:
        st.session_state[key] = options[0]
    st.selectbox(title, options, format_func=named, key=key, persist_state="session", width=210)


def _rings(learner: Learner, told: pd.DataFrame, said: str) -> None:
    scene = learner.scene
    start = int(told["start"].iloc[0])
    labels = learner.labels([*told["party"], start])
    last = int(told["hops"].max())
    nodes = told.assign(
        label=[labels[int(party)] for party in told["party"]],
        when=[f"{at:%Y-%m-%d %H:%M}" for at in told["arrives_at"]],
    )
    title = words.KNOWLEDGE_REACH_RINGS.format(
        shown=count(len(told)), n=count(told["reached"].iloc[0])
    )
    st.markdown(f"**{title}**")
    figure = arrivals.rings(
        nodes,
        start=(start, labels[start]),
        company=scene.company,
        steps=[words.counted(hop, words.KNOWLEDGE_REACH_STEP) for hop in range(last + 1)],
        buttons=words.KNOWLEDGE_REACH_PLAY,
    )
    if showing.is_on():
        figure.update_layout(height=_ON_WALL)
    st.plotly_chart(
        figure,
        key="knowledge_rings",
        config=CONFIG,
        alt=said,
    )


def _table(learner: Learner, told: pd.DataFrame) -> None:
    labels = learner.labels([*told["party"], *told["told_by"]])
    with st.expander(words.KNOWLEDGE_REACH_TABLE, key="knowledge_arrivals"):
        tables.shown(
            learner,
            pd.DataFrame(
                {
                    "party": [labels[int(party)] for party in told["party"]],
                    "at": told["arrives_at"],
                    "hops": told["hops"],
                    "told_by": [labels[int(party)] for party in told["told_by"]],
                    "kind": told["kind"],
                    "topic": told["topic"],
                    "visible": told["visible"],
                    "line": tables.lines(told),
                }
            ),
            key="arrivals",
        )
        st.caption(learner.window())
