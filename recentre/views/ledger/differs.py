"""What differs: where they learn, whom the company would name, how far all runs through one."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from recentre import words
from recentre.charts import ranks, sources, strip
from recentre.charts.theme import CONFIG
from recentre.views.ledger import sentences, tables
from recentre.views.ledger.subject import Subject, picked
from recentre.views.plain import count


def draw(subject: Subject) -> None:
    """Draw source mix, strongest ties and centralisation, each with its sentence and numbers."""
    left, right = st.columns(2, gap="large")
    with left:
        _sources(subject)
    with right:
        if subject.customer is None:
            _top_of_base(subject)
        else:
            _top(subject)
        _centralisation(subject)


def _sources(subject: Subject) -> None:
    st.markdown(f"**{subject.say(words.LEDGER_SOURCES)}**")
    st.markdown(sentences.sources(subject))
    full, visible, row = sentences.mix(subject)
    if not int(row["inflow"]):
        return
    names = {
        one: subject.scene.say(text, name=subject.scene.company_label)
        for one, text in words.LEDGER_SOURCES_NAMES.items()
    }
    bars = {words.LEDGER_SOURCES_FULL.format(n=count(row["inflow"])): full}
    if int(row["inflow_visible"]):
        title = words.LEDGER_SOURCES_VISIBLE.format(n=count(row["inflow_visible"]))
        bars = {title: visible, **bars}
    mix = pd.concat([frame.assign(perspective=title) for title, frame in bars.items()])
    st.plotly_chart(
        sources.bars(mix, axis=words.LEDGER_SOURCES_AXIS, names=names),
        key=f"ledger_sources_{subject.page}",
        config=CONFIG,
        alt=sentences.sources(subject),
    )
    st.caption(f"{_variety(row)} {_traced(subject, full)} {subject.window()}")
    tables.numbers(
        subject,
        pd.DataFrame(
            {
                "source_class": [names[one] for one in full["source_class"]],
                "n": full["n"],
                "share": full["share"],
                "n_visible": visible["n"],
                "share_visible": visible["share"],
            }
        ),
        key="sources",
    )


def _variety(row: pd.Series[Any]) -> str:
    if not int(row["inflow_visible"]):
        return ""
    return words.LEDGER_SOURCES_HILL.format(
        hill=row["hill"],
        sources=count(row["sources"]),
        hill_visible=row["hill_visible"],
        sources_visible=count(row["sources_visible"]),
    )


def _traced(subject: Subject, full: pd.DataFrame) -> str:
    untraced = [
        subject.say(words.LEDGER_SOURCES_NAMES[str(one)])
        for one in full["source_class"][full["share"].isna()]
    ]
    if not untraced:
        return words.LEDGER_TRACED
    return words.LEDGER_UNTRACED.format(classes=", ".join(untraced))


def _top(subject: Subject) -> None:
    st.markdown(f"**{subject.say(words.LEDGER_TOP)}**")
    st.markdown(sentences.top(subject))
    ranking = subject.ask("contrast/ranking", customer=subject.customer)
    labels = subject.labels(ranking["other"])
    ranking = ranking.assign(label=[labels[int(party)] for party in ranking["other"]])
    titles = (words.LEDGER_TOP_LEFT, words.LEDGER_TOP_RIGHT)
    company = subject.scene.company_label
    key = f"ledger_top_{subject.page}"
    st.plotly_chart(
        ranks.slopes(
            ranking,
            k=sentences.K,
            titles=(titles[0].format(name=company), titles[1]),
            elsewhere=words.LEDGER_TOP_ELSEWHERE,
            picked=subject.scene.party_of(subject.scene.selection.selected),
        ),
        key=key,
        config=CONFIG,
        on_select=lambda: picked(subject, key),
        selection_mode="points",
        alt=sentences.top(subject),
    )
    st.caption(f"{sentences.top_measures(subject)} {subject.window()}")
    tables.numbers(
        subject,
        ranking[["label", "place", "strength", "place_visible", "strength_visible"]],
        key="top",
    )


def _top_of_base(subject: Subject) -> None:
    st.markdown(f"**{subject.say(words.LEDGER_TOP)}**")
    st.markdown(sentences.top_of_base(subject))
    found = subject.ask("contrast/top", customer=None, k=sentences.K).dropna(subset=["rbo"])
    labels = subject.labels(found["customer"])
    shown = pd.DataFrame(
        {
            "customer": found["customer"].astype(int),
            "share": found["rbo"].astype(float),
            "interactions": found["ties"].astype(int),
            "label": [labels[int(party)] for party in found["customer"]],
        }
    )
    axis = subject.scene.say(words.LEDGER_TOP_BASE_AXIS)
    if len(shown) <= strip.MOST_DOTS:
        figure = strip.strip(shown, axis=axis, picked=None, counted=words.LEDGER_TOP_BASE_DOT)
    else:
        figure = strip.histogram(shown, axis=axis, counted=subject.scene.say("{customers}"))
    st.plotly_chart(
        figure, key="ledger_top_base", config=CONFIG, alt=sentences.top_of_base(subject)
    )
    st.caption(f"{sentences.top_measures_of_base(subject)} {subject.window()}")
    columns = ["ties", "ties_visible", "shared", "jaccard", "rbo"]
    tables.numbers(
        subject,
        found[columns].assign(customer=list(shown["label"]))[["customer", *columns]],
        key="top",
    )


def _centralisation(subject: Subject) -> None:
    st.markdown(f"**{words.LEDGER_CENTRE}**")
    st.markdown(sentences.centralisation(subject))
    note = words.LEDGER_CENTRE_NOTE_BASE if subject.customer is None else words.LEDGER_CENTRE_NOTE
    st.caption(f"{subject.say(note)} {subject.window()}")
