"""The value of a source: what follows knowledge from it, as it stands and matched."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from recentre import words
from recentre.charts import intervals
from recentre.charts.sources import CLASSES
from recentre.charts.theme import CONFIG
from recentre.views.jobs import tables
from recentre.views.jobs.subject import Subject, signed, tight
from recentre.views.plain import count, plain, unmarked


def draw(subject: Subject) -> None:
    """Draw what follows knowledge from each source."""
    jobs = [job for job in subject.ask("summary")["job"] if not pd.isna(job)]
    job = st.selectbox(
        words.JOBS_VALUE_JOB,
        [None, *jobs],
        format_func=lambda one: words.JOBS_VALUE_ALL_JOBS if one is None else one,
        key="jobs_value_job",
        label_visibility="collapsed",
        width=420,
    )
    matched = subject.ask("matched", job=job)
    st.markdown(tight(sentence(subject, matched)))
    found = subject.ask("sources", job=job)
    found = found[found["job"].isna()] if job is None else found
    left, right = st.columns(2, gap="large")
    with left:
        st.markdown(f"**{words.JOBS_VALUE_PLAIN}**")
        _chart(subject, found, "outcome", key="value")
    with right:
        st.markdown(f"**{words.JOBS_VALUE_MATCHED}**")
        _chart(subject, matched, "difference", key="matched")
    means = subject.say(words.JOBS_OUTCOME_MEANS[subject.outcome])
    st.caption(f"{means[:1].upper()}{means[1:]}. {subject.say(words.JOBS_VALUE_NOTE)}")
    names = {name: unmarked(subject.source(name)) for name in CLASSES}
    tables.numbers(
        subject,
        found.drop(columns="job").assign(source_class=found["source_class"].map(names)),
        key="value_rows",
        titles={"outcome": words.JOBS_OUTCOMES[subject.outcome].capitalize()},
    )


def sentence(subject: Subject, matched: pd.DataFrame) -> str:
    """Say after knowledge from which source it turns out otherwise, for the same person and job.

    Parameters
    ----------
    subject : Subject
        What the reader set.
    matched : pandas.DataFrame
        The answer of ``jobs/matched``.
    """
    what = words.JOBS_VALUE_WHAT[subject.outcome]
    enough = matched[matched["low"].notna()]
    if not len(enough):
        return subject.say(words.JOBS_VALUE_FEW, what=what)
    higher = enough[enough["low"] > 0].sort_values("difference", ascending=False, kind="stable")
    lower = enough[enough["high"] < 0].sort_values("difference", kind="stable")
    if not len(higher) and not len(lower):
        return subject.say(words.JOBS_VALUE_SAME, what=what)
    up, down = _named(subject, higher), _named(subject, lower)
    if not up:
        first = subject.say(words.JOBS_VALUE_LOWER, what=what, lower=down)
        return words.JOBS_VALUE_END.format(first=first)
    first = subject.say(words.JOBS_VALUE_HIGHER, what=what, higher=up)
    if not down:
        return words.JOBS_VALUE_END.format(first=first)
    return words.JOBS_VALUE_BOTH.format(first=first, lower=down)


def _named(subject: Subject, rows: pd.DataFrame) -> str:
    return ", ".join(
        words.JOBS_VALUE_ONE.format(
            source=subject.source(str(row["source_class"])),
            difference=plain(signed(subject.outcome, float(row["difference"]))),
            people=count(row["people"]),
        )
        for _, row in rows.iterrows()
    )


def _chart(subject: Subject, found: pd.DataFrame, column: str, *, key: str) -> None:
    if not len(found):
        st.markdown(words.JOBS_NOT_ENOUGH)
        return
    order = {name: place for place, name in enumerate(CLASSES)}
    rows = found.sort_values("source_class", key=lambda names: names.map(order))
    labels = [unmarked(subject.source(str(name))) for name in rows["source_class"]]
    shown = pd.DataFrame(
        {
            "label": labels,
            "value": rows[column].to_numpy(),
            "low": rows["low"].to_numpy(),
            "high": rows["high"].to_numpy(),
            "n": rows["people"].to_numpy(),
        }
    )
    of_stars = subject.outcome == "rating"
    matched = column == "difference"
    axis = words.JOBS_OUT_AXIS_RATING if of_stars else words.JOBS_OUT_AXIS_SHARE
    st.plotly_chart(
        intervals.rows(
            shown,
            axis=words.JOBS_VALUE_AXIS if matched else axis,
            lacking=words.JOBS_NOT_ENOUGH,
            zero=matched,
            percent=not of_stars,
        ),
        key=f"jobs_{key}",
        config=CONFIG,
        alt=words.JOBS_VALUE_MATCHED if matched else words.JOBS_VALUE_PLAIN,
    )
