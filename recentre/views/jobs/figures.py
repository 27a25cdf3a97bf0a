"""The jobs in figures: the table under the grid; a row opens its job."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from recentre import state, words
from recentre.views.jobs import tables
from recentre.views.jobs.subject import Subject, called, hours, interval, key_of, points, value
from recentre.views.plain import count

_MOST = 500


def draw(subject: Subject, found: pd.DataFrame) -> None:
    """Draw the table of jobs."""
    rows = found.head(_MOST)
    readable = _readable(subject, rows)
    with st.expander(words.JOBS_TABLE, key="jobs_table_open", expanded=False):
        event: Any = tables.shown(
            subject,
            readable,
            key="table",
            height=420,
            titles={"outcome": words.JOBS_OUTCOMES[subject.outcome].capitalize()},
            on_select="rerun",
            selection_mode="single-row",
        )
        picked = event["selection"]["rows"]
    if picked:
        key = key_of(rows["job"].iloc[picked[0]])
        if key != subject.scene.selection.job:
            state.choose(job=key)
            st.rerun()


def _readable(subject: Subject, rows: pd.DataFrame) -> pd.DataFrame:
    trend = subject.ask("trend")
    by_job = {
        called(job): line for job, (_, line) in zip(trend["job"], trend.iterrows(), strict=True)
    }
    lines = [by_job.get(called(job)) for job in rows["job"]]
    outcome = subject.outcome
    return pd.DataFrame(
        {
            "job": [called(job) for job in rows["job"]],
            "interactions": rows["interactions"].to_numpy(),
            "askers": rows["askers"].to_numpy(),
            "asked": rows["asked"].to_numpy(),
            "answered_share": 100 * rows["answered_share"].to_numpy(),
            "median": [hours(one) for one in rows["median_hours"]],
            "outcome": [value(outcome, one) for one in rows["outcome"]],
            "interval": [
                interval(outcome, low, high) if n else words.NOTHING
                for low, high, n in zip(rows["low"], rows["high"], rows["outcome_n"], strict=True)
            ],
            "outcome_n": rows["outcome_n"].to_numpy(),
            "growth": [_growth(line) for line in lines],
            "change": [_change(line) for line in lines],
        }
    )


def _growth(line: pd.Series[Any] | None) -> str:
    if line is None or pd.isna(line["growth_low"]):
        return words.JOBS_NOT_ENOUGH
    return (
        f"× {line['growth']:.1f} ({line['growth_low']:.1f} – {line['growth_high']:.1f}), "
        f"n = {count(line['asked_earlier'] + line['asked_later'])}"
    )


def _change(line: pd.Series[Any] | None) -> str:
    if line is None or pd.isna(line["low"]):
        return words.JOBS_NOT_ENOUGH
    return f"{points(line['change'])} ({points(line['low'])} – {points(line['high'])})"
