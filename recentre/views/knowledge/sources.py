"""Where it comes from: the mix as the company sees it and in full, and the streams to outcomes."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from recentre import words
from recentre.charts import sources as bars
from recentre.charts import streams
from recentre.charts.theme import CONFIG, enlarged
from recentre.views.knowledge import sentences, tables
from recentre.views.knowledge.learner import Learner
from recentre.views.plain import count, plain
from recentre.views.story import showing

_DAYS = 30
_MOST_JOBS = 9
_COLUMNS = ("source_class", "job", "outcome")
_PICKED = "knowledge_picked"


def draw(learner: Learner) -> None:
    """Draw both mixes, the streams, and the pieces behind a block that is clicked."""
    full, visible = sentences.mixes(learner)
    if not int(full["n"].sum() if len(full) else 0):
        return
    row = learner.ask("knowledge/mix").iloc[0]
    names = names_of(learner)
    with st.container(key="picture_knowledge_sources"):
        alone = learner.scene.company is None
        title = words.KNOWLEDGE_SOURCES_ALONE if alone else words.KNOWLEDGE_SOURCES
        st.markdown(f"**{learner.say(title)}**")
        _bars(learner, full, visible, names)
    if showing.is_on():
        return
    told = [_apart(learner, row), _traced(learner, full), _left(learner, row)]
    st.caption(" ".join(filter(None, told)))
    st.caption(learner.window())
    tables.numbers(
        learner,
        pd.DataFrame(
            {
                "source_class": [names[str(one)] for one in full["source_class"]],
                "n": full["n"],
                "share": full["share"],
                "n_visible": visible["n"],
                "share_visible": visible["share"],
            }
        ),
        key="sources",
    )
    _streams(learner, names)


def names_of(learner: Learner) -> dict[str, str]:
    """Return what each class of source is called."""
    return {
        one: learner.scene.say(text, name=learner.scene.company_label)
        for one, text in words.LEDGER_SOURCES_NAMES.items()
    }


def _bars(
    learner: Learner, full: pd.DataFrame, visible: pd.DataFrame, names: dict[str, str]
) -> None:
    mixes = {words.LEDGER_SOURCES_FULL.format(n=count(full["n"].sum())): full}
    if int(visible["n"].sum()) and not visible["share"].isna().all():
        title = words.LEDGER_SOURCES_VISIBLE.format(n=count(visible["n"].sum()))
        mixes = {title: visible, **mixes}
    mix = pd.concat([frame.assign(perspective=title) for title, frame in mixes.items()])
    figure = bars.bars(mix, axis=words.LEDGER_SOURCES_AXIS, names=names)
    if showing.is_on():
        figure = enlarged(figure, showing.ink())
    st.plotly_chart(
        figure,
        key="knowledge_sources",
        config=CONFIG,
        height="stretch" if showing.is_on() else "content",
        alt=sentences.sources(learner),
    )


def _apart(learner: Learner, row: pd.Series[Any]) -> str:
    if pd.isna(row["divergence"]):
        return ""
    return learner.say(
        words.KNOWLEDGE_SOURCES_APART,
        divergence=float(row["divergence"]),
        sources=words.counted(int(row["sources"]), words.KNOWLEDGE_SOURCES_COUNTED),
        sources_visible=count(row["sources_visible"]),
    )


def _traced(learner: Learner, full: pd.DataFrame) -> str:
    untraced = [
        learner.say(words.LEDGER_SOURCES_NAMES[str(one)])
        for one in full["source_class"][full["share"].isna()]
    ]
    if not untraced:
        return words.LEDGER_TRACED
    return words.LEDGER_UNTRACED.format(classes=", ".join(untraced))


def _left(learner: Learner, row: pd.Series[Any]) -> str:
    return words.counted(int(row["one_centred"]), words.KNOWLEDGE_LEFT_OUT, learner.scene.pair)


def _streams(learner: Learner, names: dict[str, str]) -> None:
    st.markdown(f"**{words.KNOWLEDGE_STREAMS}**")
    counted = _jobs(learner.ask("knowledge/outcomes", days=_DAYS))
    if (counted["job"] == words.KNOWLEDGE_STREAMS_NO_TOPIC).all():
        st.markdown(words.KNOWLEDGE_STREAMS_WITHOUT)
    picked = st.session_state.get(_PICKED)
    if picked is not None and not (counted[picked[0]] == picked[1]).any():
        picked = None
    called = {"source_class": names, "job": {}, "outcome": words.KNOWLEDGE_OUTCOMES}
    st.plotly_chart(
        streams.streams(
            counted,
            _COLUMNS,
            titles=words.KNOWLEDGE_STREAMS_TITLES,
            names=called,
            picked=picked,
        ),
        key="knowledge_streams",
        config=CONFIG,
        on_select=_pick,
        selection_mode="points",
        alt=words.KNOWLEDGE_STREAMS,
    )
    n = int(counted["n"].sum())
    note = words.KNOWLEDGE_STREAMS_NOTE.format(n=count(n), days=_DAYS)
    st.caption(f"{note} {learner.window()}")
    shown = counted if picked is None else counted[counted[picked[0]] == picked[1]]
    only: dict[str, Any] = {}
    if picked is not None:
        column, value = picked
        what = called[column].get(value, value)
        left, right = st.columns([5, 1], vertical_alignment="center")
        said = words.KNOWLEDGE_PICKED.format(
            what=plain(what), n=count(shown["n"].sum()), all=count(n)
        )
        left.markdown(f"**{said}**")
        right.button(words.KNOWLEDGE_PICKED_CLEAR, key="knowledge_clear", on_click=_clear)
        if column == "source_class" or (column == "job" and value in _named_jobs(learner)):
            only = {column: value}
    tables.numbers(
        learner,
        pd.DataFrame(
            {
                "source_class": [names[str(one)] for one in shown["source_class"]],
                "job": shown["job"],
                "outcome": [words.KNOWLEDGE_OUTCOMES[str(one)] for one in shown["outcome"]],
                "n": shown["n"],
            }
        ),
        key="streams",
    )
    if picked is None or only:
        with st.expander(words.KNOWLEDGE_PIECES, key="knowledge_pieces_open", expanded=bool(only)):
            tables.pieces(learner, key="pieces", **only)


def _jobs(found: pd.DataFrame) -> pd.DataFrame:
    """Return the counts with the smallest jobs together, and those without a topic named so."""
    named = found.assign(job=found["job"].fillna(words.KNOWLEDGE_STREAMS_NO_TOPIC))
    sums = named.groupby("job")["n"].sum().sort_values(ascending=False, kind="stable")
    rest = set(sums.index[_MOST_JOBS:]) if len(sums) > _MOST_JOBS + 1 else set()
    named["job"] = [words.KNOWLEDGE_STREAMS_REST if one in rest else one for one in named["job"]]
    return named.groupby(list(_COLUMNS), sort=False)["n"].sum().reset_index()


def _named_jobs(learner: Learner) -> set[str]:
    return set(learner.ask("knowledge/outcomes", days=_DAYS)["job"].dropna())


def _pick() -> None:
    points = st.session_state["knowledge_streams"]["selection"]["points"]
    if not points or "customdata" not in points[0]:
        return
    picked = (str(points[0]["customdata"][0]), str(points[0]["customdata"][1]))
    before = st.session_state.get(_PICKED)
    st.session_state[_PICKED] = None if before == picked else picked


def _clear() -> None:
    st.session_state[_PICKED] = None
