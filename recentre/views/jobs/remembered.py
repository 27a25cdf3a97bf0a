"""Then and remembered: ratings on the way against what was told later, path by path."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from recentre import words
from recentre.charts import paths
from recentre.charts.theme import CONFIG
from recentre.views.jobs import tables
from recentre.views.jobs.subject import Subject, tight
from recentre.views.plain import count

_WAY = "jobs_memory_by"
_PATH = "jobs_memory_path"
_LISTED = 300


def draw(subject: Subject) -> None:
    """Draw what was felt on the way and what is remembered."""
    if not subject.scene.facts["has_ratings"]:
        st.markdown(subject.say(words.JOBS_MEMORY_LACKS))
        return
    way = (
        st.segmented_control(
            subject.say(words.JOBS_MEMORY_BY),
            tuple(words.JOBS_MEMORY_WAYS),
            format_func=lambda one: words.JOBS_MEMORY_WAYS[one],
            default="job",
            required=True,
            key=_WAY,
            persist_state="session",
        )
        or "job"
    )
    found = subject.ask("memory", path_of=way)
    st.markdown(tight(sentence(subject, found)))
    if not len(found):
        return
    listed = found.head(_LISTED).reset_index(drop=True)
    labels = subject.labels(listed["party"])
    names = [
        words.JOBS_MEMORY_PATH.format(
            who=labels[int(party)],
            about=words.JOBS_MEMORY_WHOLE if pd.isna(about) else about,
        )
        for party, about in zip(listed["party"], listed["about"], strict=True)
    ]
    left, right = st.columns([2, 3], gap="large")
    with left:
        _path(subject, way, listed, names)
    with right:
        tables.shown(
            subject,
            pd.DataFrame(
                {
                    "party": [labels[int(party)] for party in listed["party"]],
                    "about": listed["about"],
                    "ratings": listed["ratings"],
                    "experience": listed["experience"],
                    "memory": listed["memory"],
                    "gap": listed["gap"],
                    "is_saved": listed["is_saved"],
                    "peak_end": listed["peak_end"],
                    "peak": listed["peak"],
                    "end": listed["end"],
                }
            ),
            key="memory",
            height=400,
        )
    neutral = float(found["neutral"].iloc[0])
    st.caption(words.JOBS_MEMORY_RULE.format(neutral=neutral))


def sentence(subject: Subject, found: pd.DataFrame) -> str:
    """Say how many bad paths a good end saved, and how memory differs from experience.

    Parameters
    ----------
    subject : Subject
        What the reader set.
    found : pandas.DataFrame
        The answer of ``jobs/memory``.
    """
    if not len(found):
        return subject.say(words.JOBS_MEMORY_NONE)
    saved = int(found["is_saved"].fillna(False).astype(bool).sum())
    told = found["gap"].dropna()
    gap = words.JOBS_MEMORY_NOT_TOLD
    if len(told):
        mean = float(told.mean())
        template = words.JOBS_MEMORY_GAP_ONE if len(told) == 1 else words.JOBS_MEMORY_GAP
        gap = template.format(
            n=count(len(told)), gap=f"{abs(mean):.1f}", than=words.JOBS_MEMORY_THAN[mean >= 0]
        )
    return subject.say(
        words.JOBS_MEMORY,
        paths=subject.counted(len(found), words.JOBS_MEMORY_PATHS),
        saved=subject.counted(saved, words.JOBS_MEMORY_SAVED),
        neutral=float(found["neutral"].iloc[0]),
        gap=gap,
    )


def _path(subject: Subject, way: str, listed: pd.DataFrame, names: list[str]) -> None:
    st.markdown(f"**{words.JOBS_MEMORY_CHART}**")
    place = st.selectbox(
        words.JOBS_MEMORY_PICK,
        list(range(len(names))),
        format_func=lambda one: names[one] if one < len(names) else "",
        key=f"{_PATH}_{way}",
        label_visibility="collapsed",
    )
    row: pd.Series[Any] = listed.iloc[int(place or 0)]
    about = None if pd.isna(row["about"]) else row["about"]
    ratings = subject.ask("path", party=int(row["party"]), path_of=way, about=about)
    on_way = ratings[~ratings["is_memory"]]["rating"].astype(float).tolist()
    neutral = float(row["neutral"])
    reach = max(abs(float(value) - neutral) for value in [*on_way, row["peak"]])
    reach = max(reach, 0 if pd.isna(row["memory"]) else abs(float(row["memory"]) - neutral), 2)
    st.plotly_chart(
        paths.path(
            on_way,
            experience=float(row["experience"]),
            peak_end=float(row["peak_end"]),
            memory=None if pd.isna(row["memory"]) else float(row["memory"]),
            neutral=neutral,
            scale=(neutral - reach, neutral + reach),
            axes=words.JOBS_MEMORY_AXES,
            names=words.JOBS_MEMORY_MARKS,
        ),
        key="jobs_path",
        config=CONFIG,
        alt=names[int(place or 0)],
    )
