"""Tables of the page, each under the titles of ``words.JOBS_COLUMNS``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd
import streamlit as st

from recentre import words
from recentre.views.jobs.subject import Subject

_SHARES = {"answered_share", "share", "between", "by_chance"}
_MEASURES = {"value", "low", "high", "experience", "peak_end", "memory", "gap", "difference"}
_COUNTS = {"interactions", "asked", "askers", "answered", "helped", "people", "n", "outcome_n"}


def shown(
    subject: Subject,
    frame: pd.DataFrame,
    *,
    key: str,
    titles: Mapping[str, str] = MappingProxyType({}),
    height: int = 330,
    **options: Any,
) -> Any:
    """Show a frame; returns what was selected in it."""
    named = {**words.JOBS_COLUMNS, **titles}
    return st.dataframe(
        frame.reset_index(drop=True),
        key=f"jobs_{key}",
        hide_index=True,
        placeholder=words.NOTHING,
        height=min(36 * (len(frame) + 1) + 4, height),
        column_config={
            str(name): _column(str(name), subject.scene.say(named[str(name)]))
            for name in frame.columns
        },
        **options,
    )


def numbers(subject: Subject, frame: pd.DataFrame, *, key: str, **options: Any) -> None:
    """Show a frame, folded away."""
    with st.expander(words.LEDGER_NUMBERS, key=f"jobs_{key}_numbers"):
        shown(subject, frame, key=key, **options)


def _column(name: str, title: str) -> Any:
    if name == "answered_share":
        return st.column_config.ProgressColumn(
            title, format="%.0f %%", min_value=0.0, max_value=100.0, width=110
        )
    if name in _SHARES:
        return st.column_config.NumberColumn(title, format="percent")
    if name in _MEASURES:
        return st.column_config.NumberColumn(title, format="%.2f")
    if name in _COUNTS:
        return st.column_config.NumberColumn(title, format="localized")
    if name == "occurred_at":
        return st.column_config.DatetimeColumn(title, format="YYYY-MM-DD HH:mm")
    return title
