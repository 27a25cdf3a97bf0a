"""The table behind each chart of the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd
import streamlit as st

from recentre import words
from recentre.views.ledger.subject import Subject

_SHARES = {"share", "share_visible", "own_share", "their_share"}
_MEASURES = {"strength", "strength_visible", "bridgeness", "jaccard", "rbo", "value"}
MOST_ROWS = 500


def numbers(subject: Subject, frame: pd.DataFrame, *, key: str) -> None:
    """Show a frame, folded away, under the titles of ``words.LEDGER_COLUMNS``."""
    with st.expander(words.LEDGER_NUMBERS, key=f"ledger_{key}_{subject.page}_numbers"):
        shown(subject, frame.head(MOST_ROWS), key=key)


def shown(
    subject: Subject,
    frame: pd.DataFrame,
    *,
    key: str,
    titles: Mapping[str, str] = MappingProxyType({}),
    **options: Any,
) -> Any:
    """Show a frame under the titles of ``words.LEDGER_COLUMNS``, or under others."""
    named = {**words.LEDGER_COLUMNS, **titles}
    return st.dataframe(
        frame.reset_index(drop=True),
        key=f"ledger_{key}_{subject.page}",
        hide_index=True,
        placeholder=words.NOTHING,
        height=min(36 * (len(frame) + 1) + 4, 330),
        column_config={
            str(name): _column(str(name), subject.scene.say(named[str(name)]))
            for name in frame.columns
        },
        **options,
    )


def _column(name: str, title: str) -> Any:
    if name in _SHARES:
        return st.column_config.NumberColumn(title, format="percent")
    if name in _MEASURES:
        return st.column_config.NumberColumn(title, format="%.2f")
    return title
