"""How things turn out: every outcome that the log has, each by itself, and one of them by job."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from recentre import words
from recentre.charts import intervals
from recentre.charts.theme import CONFIG
from recentre.views.jobs import tables
from recentre.views.jobs.subject import Subject, called, tight, value
from recentre.views.plain import count, percent, plain

_MOST = 14


def draw(subject: Subject) -> None:
    """Draw what is known of how things turned out."""
    told = subject.ask("outcomes")
    left, right = st.columns([3, 4], gap="large")
    with left:
        st.markdown(subject.say(words.JOBS_OUT))
        st.markdown("\n".join(f"- {tight(sentence(subject, row))}" for _, row in told.iterrows()))
        st.caption(subject.say(words.JOBS_OUT_RULE))
    with right:
        _by_job(subject)
    tables.numbers(
        subject,
        told.assign(outcome=[words.JOBS_OUTCOMES[name] for name in told["outcome"]]),
        key="outcomes",
    )


def sentence(subject: Subject, row: pd.Series[Any]) -> str:
    """Say what one outcome is in this log, or which column would tell.

    Parameters
    ----------
    subject : Subject
        What the reader set.
    row : pandas.Series
        A row of ``jobs/outcomes``.
    """
    name = str(row["outcome"])
    if not int(row["n"]):
        return subject.say(words.JOBS_OUT_LACKS[name])
    between = ""
    if not pd.isna(row["low"]):
        between = words.JOBS_OUT_INTERVAL.format(
            low=value(name, row["low"]), high=value(name, row["high"])
        )
    return subject.say(
        words.JOBS_OUT_NAMED[name],
        value=row["value"],
        percent=percent(float(row["value"])),
        interval=between,
        n=count(row["n"]),
        people=subject.counted(int(row["people"]), words.JOBS_OUT_PEOPLE),
    )


def _by_job(subject: Subject) -> None:
    found = subject.ask("summary")
    found = found[found["outcome_n"] > 0].nlargest(_MOST, "outcome_n", keep="first")
    outcome = words.JOBS_OUTCOMES[subject.outcome]
    st.markdown(f"**{words.JOBS_OUT_BY_JOB.format(outcome=outcome)}**")
    enough = found[found["low"].notna()].sort_values("outcome", ascending=False, kind="stable")
    if not len(enough):
        st.markdown(words.JOBS_OUT_NONE)
        return
    shown = pd.DataFrame(
        {
            "label": [called(job) for job in enough["job"]],
            "value": enough["outcome"],
            "low": enough["low"],
            "high": enough["high"],
            "n": enough["outcome_n"],
        }
    )
    of_stars = subject.outcome == "rating"
    st.plotly_chart(
        intervals.rows(
            shown,
            axis=words.JOBS_OUT_AXIS_RATING if of_stars else words.JOBS_OUT_AXIS_SHARE,
            lacking=words.JOBS_NOT_ENOUGH,
            percent=not of_stars,
        ),
        key="jobs_out_by_job",
        config=CONFIG,
        alt=words.JOBS_OUT_BY_JOB.format(outcome=outcome),
    )
    few = [plain(called(job)) for job in found["job"][found["low"].isna()]]
    means = subject.say(words.JOBS_OUTCOME_MEANS[subject.outcome])
    note = f"{means[:1].upper()}{means[1:]}."
    st.caption(f"{note} {words.JOBS_OUT_FEW.format(jobs=', '.join(few))}" if few else note)
