"""Where the two pictures differ most, both ways, by one part at a time."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from recentre import words
from recentre.views.ledger import tables
from recentre.views.ledger.subject import Subject, opened
from recentre.views.plain import count, percent

_LISTED = 8
_SIGNED = "displacement"
_PLAIN = ("displacement", "divergence")


def draw(subject: Subject) -> None:
    """Draw the customers at both ends of one part, and count those too little seen."""
    part = st.selectbox(
        words.LEDGER_MOST_PART,
        list(words.LEDGER_MOST_PARTS),
        format_func=lambda one: words.LEDGER_MOST_PARTS[one],
        key="ledger_part",
        persist_state="session",
        width=320,
    )
    found = subject.ask("contrast/differences", part=part)
    enough = found[found["is_seen_enough"] & found["value"].notna()]
    little = words.counted(len(found) - len(enough), words.LEDGER_MOST_LITTLE, subject.scene.pair)
    if not len(enough):
        st.markdown(subject.scene.say(words.LEDGER_MOST_NOBODY))
        st.caption(little)
        return
    st.markdown(sentence(subject, part, enough["value"].astype(float)))
    for turn, (column, title) in enumerate(
        zip(st.columns(2, gap="large"), words.LEDGER_MOST_ENDS[part], strict=True)
    ):
        with column:
            st.markdown(f"**{subject.say(title)}**")
            _end(subject, part, _rows(enough, part, turn))
    st.caption(f"{little} {subject.scene.say(words.LEDGER_MOST_OPEN)} {subject.window()}")


def sentence(subject: Subject, part: str, values: pd.Series[float]) -> str:
    """Return what one part says of the base.

    Parameters
    ----------
    subject : Subject
        The base.
    part : str
        One of ``words.LEDGER_MOST_PARTS``.
    values : pandas.Series
        Its values, of the customers that are seen enough.
    """
    if part == _SIGNED:
        return subject.say(
            words.LEDGER_MOST_SENTENCE,
            n=count(len(values)),
            less=count((values > 0).sum()),
            more=count((values < 0).sum()),
            median=values.median() + 0.0,
        )
    return subject.say(
        words.LEDGER_MOST_OTHER,
        part=words.LEDGER_MOST_PARTS[part],
        n=count(len(values)),
        least=_written(part, values.min()),
        most=_written(part, values.max()),
        median=_written(part, values.median()),
    )


def _rows(enough: pd.DataFrame, part: str, turn: int) -> pd.DataFrame:
    """Return one end of the list; of a signed part, only what has that sign."""
    ordered = enough.sort_values(
        ["value", "interactions", "customer"], ascending=[turn == 1, False, True], kind="stable"
    )
    if part == _SIGNED:
        ordered = ordered[ordered["value"] > 0] if turn == 0 else ordered[ordered["value"] < 0]
    return ordered.head(_LISTED)


def _end(subject: Subject, part: str, rows: pd.DataFrame) -> None:
    if not len(rows):
        st.markdown(words.NOTHING)
        return
    labels = subject.labels(rows["customer"])
    key = f"most_{part}_{'up' if rows['value'].is_monotonic_increasing else 'down'}"
    event: Any = tables.shown(
        subject,
        pd.DataFrame(
            {
                "customer": [labels[int(party)] for party in rows["customer"]],
                "value": rows["value"] if part in _PLAIN else None,
                "share": None if part in _PLAIN else rows["value"],
                "interactions": rows["interactions"],
                "ties": rows["ties"],
            }
        ).dropna(axis="columns", how="all"),
        key=key,
        titles={"value": words.LEDGER_MOST_PARTS[part], "share": words.LEDGER_MOST_PARTS[part]},
        on_select="rerun",
        selection_mode="single-row",
    )
    if event["selection"]["rows"]:
        opened(subject, int(rows["customer"].iloc[event["selection"]["rows"][0]]))


def _written(part: str, value: float) -> str:
    return f"{value:.2f}" if part in _PLAIN else percent(value)
