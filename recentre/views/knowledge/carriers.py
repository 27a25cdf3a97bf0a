"""Carriers: who passes on most, who bridges, and ways of giving as rules on what was done."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from recentre import state, words
from recentre.charts import givers
from recentre.charts.theme import CONFIG, enlarged
from recentre.views.knowledge import sentences, tables
from recentre.views.knowledge.learner import Learner
from recentre.views.plain import count
from recentre.views.story import showing

_WAYS = tuple(words.KNOWLEDGE_WAYS_NAMED)
_LISTED = 60


def draw(learner: Learner) -> None:
    """Draw givers by what they gave and what came back, and the list of carriers."""
    everybody = learner.of_base("knowledge/giving", segment=learner.segment)
    found = everybody
    if learner.party is not None:
        found = everybody[everybody["party"] == learner.party]
    with st.container(key="picture_knowledge_carriers"):
        if not showing.is_on():
            st.markdown(sentences.carriers(learner, everybody))
        if len(everybody):
            _rule(learner, everybody, found)
    if showing.is_on() or not len(everybody):
        return
    _list(learner, everybody)


def headline(learner: Learner) -> str:
    """Return what stands over this part on the wall."""
    found = learner.of_base("knowledge/giving", segment=learner.segment)
    return sentences.carriers(learner, found)


def _rule(learner: Learner, everybody: pd.DataFrame, found: pd.DataFrame) -> None:
    way = _WAYS[0]
    if not showing.is_on():
        chosen = st.segmented_control(
            words.KNOWLEDGE_WAYS,
            _WAYS,
            format_func=lambda one: words.KNOWLEDGE_WAYS_NAMED[one],
            default=_WAYS[0],
            key="knowledge_way",
            required=True,
            persist_state="session",
        )
        way = chosen or way
    else:
        way = st.session_state.get("knowledge_way") or way
    if way == "gives_without_return" and not int(everybody["thanked"].sum()):
        st.markdown(words.KNOWLEDGE_NO_THANKS)
    marked = everybody[way].astype(bool)
    rule = learner.say(words.KNOWLEDGE_WAYS_RULES[way])
    st.markdown(
        words.KNOWLEDGE_WAYS_COUNTED.format(
            rule=rule, n=count(marked.sum()), givers=count(len(everybody))
        )
    )
    dots = _dots(everybody.assign(marked=marked), found)
    labels = learner.labels(dots["party"])
    figure = givers.givers(
        dots.assign(label=[labels[int(party)] for party in dots["party"]]),
        axes=words.KNOWLEDGE_GIVERS_AXES,
        names=words.KNOWLEDGE_GIVERS_NAMES,
    )
    if showing.is_on():
        figure = enlarged(figure, showing.ink())
    st.plotly_chart(
        figure,
        key="knowledge_givers",
        config=CONFIG,
        height="stretch" if showing.is_on() else "content",
        on_select=lambda: _pick(learner),
        selection_mode="points",
        alt=rule,
    )
    st.caption(learner.window())


def _dots(everybody: pd.DataFrame, found: pd.DataFrame) -> pd.DataFrame:
    """Return whom the picture shows: those who gave most, and those the rule names."""
    most = pd.concat([everybody[everybody["marked"]].head(200), everybody.head(400)])
    shown = most.drop_duplicates("party")
    if len(found) and not shown["party"].isin(found["party"]).any():
        shown = pd.concat([shown, everybody[everybody["party"].isin(found["party"])]])
    return shown


def _pick(learner: Learner) -> None:
    points = st.session_state["knowledge_givers"]["selection"]["points"]
    if points and "customdata" in points[0]:
        party = int(points[0]["customdata"][0])
        state.choose(selected=learner.scene.key_of(party))


def _list(learner: Learner, everybody: pd.DataFrame) -> None:
    found = learner.of_base("knowledge/carriers", most=_LISTED)
    ways = everybody.set_index("party")
    labels = learner.labels(found["party"])
    st.markdown(f"**{words.KNOWLEDGE_CARRIERS_TABLE}**")
    event: Any = tables.shown(
        learner,
        pd.DataFrame(
            {
                "party": [labels[int(party)] for party in found["party"]],
                "given": found["given"],
                "received": found["received"],
                "thanked": found["thanked"],
                "constraint": found["constraint"],
                "betweenness": found["betweenness"],
                "ways": [_ways(ways, int(party)) for party in found["party"]],
            }
        ),
        key="carriers",
        on_select="rerun",
        selection_mode="single-row",
    )
    st.caption(words.KNOWLEDGE_CARRIERS_NOTE)
    rows = event["selection"]["rows"]
    selected = learner.scene.party_of(learner.scene.selection.selected)
    giver = int(found["party"].iloc[rows[0]]) if rows else selected
    if giver is not None:
        given(learner, giver)


def given(learner: Learner, giver: int) -> None:
    """Show what one party gave, with file and line."""
    with st.expander(words.KNOWLEDGE_PIECES, key="knowledge_given", expanded=True):
        whole = Learner(learner.scene, segment=learner.segment)
        tables.pieces(whole, key=f"given_{giver}", source=giver)


def _ways(ways: pd.DataFrame, party: int) -> str:
    if party not in ways.index:
        return ""
    row = ways.loc[party]
    return ", ".join(words.KNOWLEDGE_WAYS_NAMED[way] for way in _WAYS if bool(row[way]))
