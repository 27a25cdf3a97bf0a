"""The table behind each figure of the page, and the pieces of knowledge behind the table."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from recentre import words
from recentre.views.knowledge.learner import Learner
from recentre.views.plain import count

_SHARES = {"share", "share_visible", "novel", "low", "high"}
_MEASURES = {"volume", "constraint", "betweenness", "median_hours"}
MOST_ROWS = 500
_PIECES = 200


def numbers(
    learner: Learner, frame: pd.DataFrame, *, key: str, title: str = words.KNOWLEDGE_NUMBERS
) -> None:
    """Show a frame, folded away, under the titles of ``words.KNOWLEDGE_COLUMNS``."""
    with st.expander(title, key=f"knowledge_{key}_numbers"):
        shown(learner, frame.head(MOST_ROWS), key=key)


def shown(learner: Learner, frame: pd.DataFrame, *, key: str, **options: Any) -> Any:
    """Show a frame under the titles of ``words.KNOWLEDGE_COLUMNS``."""
    return st.dataframe(
        frame.reset_index(drop=True),
        key=f"knowledge_{key}",
        hide_index=True,
        placeholder=words.NOTHING,
        height=min(36 * (len(frame) + 1) + 4, 330),
        column_config={
            str(name): _column(str(name), learner.scene.say(words.KNOWLEDGE_COLUMNS[str(name)]))
            for name in frame.columns
        },
        **options,
    )


def pieces(learner: Learner, *, key: str, **only: Any) -> None:
    """Show the interactions behind a figure, with file and line."""
    found = learner.ask("knowledge/pieces", most=_PIECES, **only)
    n = int(found["all_rows"].iloc[0]) if len(found) else 0
    st.caption(words.KNOWLEDGE_PIECES_SHOWN.format(shown=count(len(found)), n=count(n)))
    labels = learner.labels([*found["source"], *found["target"]])
    shown(
        learner,
        pd.DataFrame(
            {
                "at": found["occurred_at"],
                "source": [labels[int(party)] for party in found["source"]],
                "target": [labels[int(party)] for party in found["target"]],
                "kind": found["kind"],
                "topic": found["topic"],
                "job": found["job"],
                "visible": found["visible"],
                "line": lines(found),
            }
        ),
        key=key,
    )


def lines(found: pd.DataFrame) -> list[str]:
    """Return where each row stands: file and line."""
    return [f"{file}:{line}" for file, line in zip(found["file"], found["line"], strict=True)]


def _column(name: str, title: str) -> Any:
    if name in _SHARES:
        return st.column_config.NumberColumn(title, format="percent")
    if name in _MEASURES:
        return st.column_config.NumberColumn(title, format="%.2f")
    return title
