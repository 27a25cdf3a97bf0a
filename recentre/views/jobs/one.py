"""One job: its topics, who asks and who helps, its interactions, and the way to their networks."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from recentre import state, words
from recentre.views.bar import centre_on
from recentre.views.jobs import tables
from recentre.views.jobs.subject import Subject, called, chosen, hours, key_of, tight
from recentre.views.plain import count, percent, plain, unmarked
from recentre.views.several.choosing import put_side_by_side

MOVED = "jobs_moved"
"""In the session: the page has to run again."""
TURNED = "jobs_turned"
"""In the session: the reader goes to One party."""
_SIDE_BY_SIDE = 6
_SHOWN = 100


def draw(subject: Subject) -> None:
    """Draw the job that is opened."""
    found = subject.ask("summary")
    jobs = [job for job in found["job"] if not pd.isna(job)]
    if not jobs:
        st.markdown(subject.say(words.JOBS_NO_TOPICS))
        return
    job = chosen(jobs, subject.scene.selection.job)
    st.session_state["jobs_one"] = job
    st.selectbox(
        words.JOBS_ONE_CHOOSE,
        jobs,
        key="jobs_one",
        on_change=_choose,
        label_visibility="collapsed",
        width=420,
    )
    row = found[found["job"] == job].iloc[0]
    st.markdown(tight(sentence(subject, row)))
    left, right = st.columns([2, 3], gap="large")
    with left:
        _topics(subject, job)
        _sources(subject, job)
    with right:
        _parties(subject, job)
    _interactions(subject, job)


def sentence(subject: Subject, row: pd.Series[Any]) -> str:
    """Say what is asked about one job, how it is answered, and how it turns out.

    Parameters
    ----------
    subject : Subject
        What the reader set.
    row : pandas.Series
        The row of ``jobs/summary``.
    """
    job = plain(called(row["job"]))
    if not int(row["asked"]):
        interactions = subject.counted(int(row["interactions"]), words.COUNTED_INTERACTIONS)
        return words.JOBS_ONE_NO_ASKING.format(job=job, interactions=interactions)
    median = row["median_hours"]
    half = words.JOBS_HALF_NOT if pd.isna(median) else words.JOBS_HALF.format(hours=hours(median))
    outcome = ""
    if int(row["outcome_n"]):
        outcome = words.JOBS_ONE_OUTCOME[subject.outcome].format(
            value=row["outcome"],
            percent=percent(float(row["outcome"])),
            n=count(row["outcome_n"]),
            days=subject.days,
        )
    return subject.say(
        words.JOBS_ONE,
        job=job,
        asked=subject.counted(int(row["asked"]), words.JOBS_ONE_ASKED),
        askers=subject.counted(int(row["askers"]), words.JOBS_ONE_ASKERS),
        answered=count(row["answered"]),
        share=percent(float(row["answered_share"])),
        half=half,
        outcome=outcome,
        trend=_trend(subject, row["job"]),
    )


def _trend(subject: Subject, job: Any) -> str:
    trend = subject.ask("trend")
    found = trend[trend["job"] == job]
    if not len(found):
        return ""
    row = found.iloc[0]
    if pd.isna(row["growth_low"]):
        way = "few"
    elif row["growth_low"] > 1:
        way = "up"
    else:
        way = "down" if row["growth_high"] < 1 else "same"
    return words.JOBS_ONE_TREND[way].format(
        earlier=count(row["asked_earlier"]), later=count(row["asked_later"])
    )


def _choose() -> None:
    state.choose(job=key_of(st.session_state["jobs_one"]))
    st.session_state[MOVED] = True


def _topics(subject: Subject, job: Any) -> None:
    told = subject.ask("topics")
    own = told[told["job"] == job]
    st.markdown(f"**{words.JOBS_ONE_TOPICS}**")
    asked = own["asked"] + own["requests"]
    answered = own["answered"] + own["requests_answered"]
    tables.shown(
        subject,
        pd.DataFrame(
            {
                "topic": own["topic"],
                "asked": asked,
                "left": asked - answered,
                "answered_share": 100 * answered / asked,
            }
        ),
        key="one_topics",
    )


def _sources(subject: Subject, job: Any) -> None:
    cells = subject.ask("by_source")
    own = cells[cells["job"] == job].sort_values(
        ["answers", "knowledge"], ascending=False, kind="stable"
    )
    st.markdown(f"**{words.JOBS_ONE_SOURCES}**")
    tables.shown(
        subject,
        pd.DataFrame(
            {
                "source_class": [unmarked(subject.source(name)) for name in own["source_class"]],
                "answers": own["answers"],
                "median": [hours(one) for one in own["median_hours"]],
                "knowledge": own["knowledge"],
            }
        ),
        key="one_sources",
        titles={"median": words.JOBS_ONE_HALF},
    )


def _parties(subject: Subject, job: Any) -> None:
    found = subject.ask("parties", job=job, most=_SHOWN)
    labels = subject.labels(found["party"])
    st.markdown(f"**{words.JOBS_ONE_PARTIES}**")
    event: Any = tables.shown(
        subject,
        pd.DataFrame(
            {
                "party": [labels[int(party)] for party in found["party"]],
                "asked": found["asked"],
                "answered": found["answered"],
                "helped": found["helped"],
                "people": found["people"],
            }
        ),
        key="one_parties",
        titles={"people": words.JOBS_COLUMNS["customers"]},
        on_select="rerun",
        selection_mode="single-row",
    )
    st.caption(words.JOBS_ONE_PARTIES_NOTE)
    if event["selection"]["rows"]:
        party = int(found["party"].iloc[event["selection"]["rows"][0]])
        centre_on(subject.scene, party)
        state.choose(party_as="one")
        st.session_state[TURNED] = True
        st.rerun(scope="fragment")
    askers = found[found["asked"] > 0].nlargest(_SIDE_BY_SIDE, "asked", keep="first")
    if len(askers) > 1:
        st.button(
            words.JOBS_ONE_NETWORKS,
            icon=":material/hub:",
            key="jobs_networks",
            on_click=_networks,
            args=(subject, [int(party) for party in askers["party"]]),
        )


def _networks(subject: Subject, parties: list[int]) -> None:
    put_side_by_side(subject.scene, parties)
    st.session_state[TURNED] = True


def _interactions(subject: Subject, job: Any) -> None:
    found = subject.ask("interactions", job=job)
    title = words.JOBS_ONE_INTERACTIONS.format(n=count(len(found)))
    with st.expander(title, key="jobs_one_rows"):
        labels = subject.labels([*found["source"], *found["target"]])
        tables.shown(
            subject,
            found.assign(
                source=[labels[int(party)] for party in found["source"]],
                target=[labels[int(party)] for party in found["target"]],
            ),
            key="one_interactions",
            height=420,
        )
