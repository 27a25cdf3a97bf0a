"""Ideas: requests and complaints by job, who raised them, and how independent the voices are."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from recentre import words
from recentre.charts import voices
from recentre.charts.theme import CONFIG
from recentre.views.jobs import tables
from recentre.views.jobs.subject import Subject, called, tight
from recentre.views.plain import count, percent, plain

_MOST = 14
_MOSTLY = 0.5
_TITLES = {"people": words.JOBS_COLUMNS["customers"], "pairs": words.JOBS_COLUMNS["compared"]}


def draw(subject: Subject) -> None:
    """Draw who asks for something to be done, about each job."""
    found = subject.ask("voices")
    st.markdown(tight(sentence(subject, found)))
    if not len(found):
        return
    left, right = st.columns([3, 4], gap="large")
    with left:
        shown = found.head(_MOST)
        if len(shown):
            st.markdown(f"**{words.JOBS_IDEAS_CHART}**")
            st.plotly_chart(
                voices.bars(
                    shown.assign(
                        label=[called(job) for job in shown["job"]],
                        text=[_written(share) for share in shown["share"]],
                    ),
                    axis=subject.say(words.JOBS_IDEAS_AXIS),
                ),
                key="jobs_ideas",
                config=CONFIG,
                alt=words.JOBS_IDEAS_CHART,
            )
    with right:
        tables.shown(
            subject,
            found.assign(job=[called(job) for job in found["job"]])[
                ["job", "requests", "people", "communities", "share", "pairs", "independent"]
            ],
            key="ideas",
            titles={
                "people": words.JOBS_COLUMNS["customers"],
                "pairs": words.JOBS_COLUMNS["compared"],
            },
            height=400,
        )
    st.caption(subject.say(words.JOBS_IDEAS_RULE))


def _written(share: float) -> str:
    if pd.isna(share):
        return words.JOBS_IDEAS_BAR_ALONE
    return words.JOBS_IDEAS_BAR.format(share=percent(float(share)))


def sentence(subject: Subject, found: pd.DataFrame) -> str:
    """Say what is raised most, by how many, and how independent they are.

    Parameters
    ----------
    subject : Subject
        What the reader set.
    found : pandas.DataFrame
        The answer of ``jobs/voices``.
    """
    if not len(found):
        return subject.say(words.JOBS_IDEAS_NONE)
    first = found.iloc[0]
    independence = words.JOBS_IDEAS_ALONE
    if not pd.isna(first["share"]):
        share = float(first["share"])
        independence = words.JOBS_IDEAS_INDEPENDENT.format(
            share=percent(share),
            pairs=count(first["pairs"]),
            reading=words.JOBS_IDEAS_READINGS[share >= _MOSTLY],
        )
    people = int(subject.ask("voiced")["people"].iloc[0])
    return subject.say(
        words.JOBS_IDEAS,
        requests=subject.counted(int(found["requests"].sum()), words.JOBS_IDEAS_REQUESTS),
        people=subject.counted(people, words.JOBS_IDEAS_PEOPLE),
        job=plain(called(first["job"])),
        of_job=count(first["requests"]),
        independence=independence,
    )
