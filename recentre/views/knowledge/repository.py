"""The company as repository: what is asked, what stays open, and what it could publish."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from recentre import words
from recentre.charts import givers
from recentre.charts.theme import CONFIG, enlarged
from recentre.views.knowledge import sentences, tables
from recentre.views.knowledge.learner import Learner
from recentre.views.plain import count, plain
from recentre.views.story import showing

_MOST_TOPICS = 24
_MOST_ON_WALL = 12
_TOPIC = "knowledge_asked_topic"
_NAMED = 3


def draw(learner: Learner) -> None:
    """Draw what became of questions by topic, and what the company could publish."""
    found = learner.of_base("knowledge/unanswered", segment=learner.segment)
    said = sentences.repository(learner, found)
    with st.container(key="picture_knowledge_repository"):
        if not showing.is_on():
            st.markdown(plain_topic(said))
        if len(found):
            _chart(learner, found, said)
    if not len(found) or showing.is_on():
        return
    st.caption(f"{words.KNOWLEDGE_ANSWERED_NOTE} {learner.window()}")
    passed = learner.of_base("knowledge/passed_on", segment=learner.segment)
    _questions(learner, found)
    _published(learner, found, passed)
    _numbers(learner, found, passed)


def headline(learner: Learner) -> str:
    """Return what stands over this part on the wall."""
    found = learner.of_base("knowledge/unanswered", segment=learner.segment)
    return plain_topic(sentences.repository(learner, found))


def plain_topic(text: str) -> str:
    """Return a sentence that names a topic, safe for Markdown where the topic is not."""
    return text.replace("*", "\\*").replace("_", "\\_")


def _chart(learner: Learner, found: pd.DataFrame, said: str) -> None:
    rows = _parted(found)
    if showing.is_on():
        # Few fit on a wall: those with most questions open.
        rows = rows.sort_values(["unanswered", "topic"], ascending=[False, True])
        rows = rows.head(_MOST_ON_WALL)
    rows = rows.sort_values(["asked", "topic"], ascending=[False, True]).head(_MOST_TOPICS)
    names = {
        part: words.say(text, name=learner.scene.company_label)
        for part, text in words.KNOWLEDGE_ANSWERED_NAMES.items()
        if part != "by_company" or learner.scene.company is not None
    }
    figure = givers.answered(rows, axis=words.KNOWLEDGE_ANSWERED_AXIS, names=names)
    if showing.is_on():
        figure = enlarged(figure, showing.ink())
    st.markdown(f"**{words.KNOWLEDGE_ANSWERED}**")
    st.plotly_chart(
        figure,
        key="knowledge_answered",
        config=CONFIG,
        height="stretch" if showing.is_on() else "content",
        on_select=_pick,
        selection_mode="points",
        alt=said,
    )


def _pick() -> None:
    points = st.session_state["knowledge_answered"]["selection"]["points"]
    if points and "customdata" in points[0]:
        st.session_state[_TOPIC] = str(points[0]["customdata"][0])


def _questions(learner: Learner, found: pd.DataFrame) -> None:
    """Show the questions behind a bar that was clicked, those that stay open first."""
    topic = st.session_state.get(_TOPIC)
    if topic not in set(found["topic"]):
        return
    rows = learner.of_base("knowledge/questions", segment=learner.segment, topic=topic)
    if not len(rows):
        return
    labels = learner.labels([*rows["party"], *rows["asked_of"], *rows["answered_by"].dropna()])
    title = words.KNOWLEDGE_QUESTIONS_SHOWN.format(
        topic=plain(topic), shown=count(len(rows)), n=count(rows["all_rows"].iloc[0])
    )
    st.markdown(f"**{title}**")
    tables.shown(
        learner,
        pd.DataFrame(
            {
                "at": rows["asked_at"],
                "party": [labels[int(party)] for party in rows["party"]],
                "target": [labels[int(party)] for party in rows["asked_of"]],
                "answered_at": rows["answered_at"],
                "answered_by": [
                    None if pd.isna(party) else labels[int(party)] for party in rows["answered_by"]
                ],
                "line": tables.lines(rows),
            }
        ),
        key="questions",
    )


def _parted(found: pd.DataFrame) -> pd.DataFrame:
    return found.assign(
        by_others=found["answered"] - found["by_company"],
        unanswered=found["asked"] - found["answered"],
    )


def _published(learner: Learner, found: pd.DataFrame, passed: pd.DataFrame) -> None:
    alone = learner.scene.company is None
    title = words.KNOWLEDGE_PUBLISH_ALONE if alone else words.KNOWLEDGE_PUBLISH
    st.markdown(f"**{learner.say(title)}**")
    told = could_publish(learner, found, passed)
    st.markdown("\n".join(told) if told else words.KNOWLEDGE_PUBLISH_NOTHING)
    rule = words.KNOWLEDGE_PUBLISH_RULE_ALONE if alone else words.KNOWLEDGE_PUBLISH_RULE
    st.caption(learner.say(rule, few=sentences.FEW_ASKED))


def could_publish(learner: Learner, found: pd.DataFrame, passed: pd.DataFrame) -> list[str]:
    """Return a line for each topic that stands out, by the rule that is written under them."""
    asked = _parted(found[found["asked"] >= sentences.FEW_ASKED])
    told = []
    for row in _first(asked.assign(by=asked["answered"] / asked["asked"]), "by", up=True):
        if row.unanswered:
            told.append(
                learner.say(
                    words.KNOWLEDGE_PUBLISH_OPEN,
                    topic=plain(row.topic),
                    open=count(row.unanswered),
                    n=count(row.asked),
                )
            )
    by_others = asked[(asked["by_company"] == 0) & (asked["answered"] > 0)]
    for row in _first(by_others, "asked") if learner.scene.company is not None else []:
        told.append(
            learner.say(
                words.KNOWLEDGE_PUBLISH_PEERS,
                topic=plain(row.topic),
                n=count(row.asked),
                answered=count(row.answered),
            )
        )
    for row in _first(asked.dropna(subset=["median_hours"]), "median_hours")[:1]:
        told.append(
            learner.say(
                words.KNOWLEDGE_PUBLISH_LATE, topic=plain(row.topic), hours=_time(row.median_hours)
            )
        )
    for row in _first(passed[passed["passed_on"] > 0], "passed_on")[:1]:
        told.append(
            learner.say(
                words.KNOWLEDGE_PUBLISH_PASSED,
                topic=plain(row.topic),
                passed=count(row.passed_on),
                given=count(row.from_company),
                told=count(row.told),
            )
        )
    return told


def _first(rows: pd.DataFrame, by: str, *, up: bool = False) -> list:  # type: ignore[type-arg]
    ordered = rows.sort_values([by, "topic"], ascending=[up, True], kind="stable")
    return list(ordered.head(_NAMED).itertuples())


def _time(hours: float) -> str:
    if hours >= 48:
        return words.counted(round(hours / 24), words.KNOWLEDGE_DAYS)
    return words.counted(max(1, round(hours)), words.KNOWLEDGE_HOURS)


def _numbers(learner: Learner, found: pd.DataFrame, passed: pd.DataFrame) -> None:
    columns = ["topic", "asked", "answered", "by_company", "unanswered", "median_hours"]
    whole = _parted(found)[columns].merge(
        passed[["topic", "from_company", "passed_on", "told"]], on="topic", how="left"
    )
    tables.numbers(learner, whole, key="answered")
