"""Rows per day: bars, with days that lie far apart from the rest set aside."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from recentre.charts.theme import framed

APART_YEARS = 3
"""Days parted from the rest by a silence of so many years are more likely a wrong clock."""
_FEW = 0.05
"""What is set aside is at most this share of the rows."""
_BAR = "#3F7CA8"


def core(days: pd.DataFrame) -> tuple[pd.DataFrame, int, int]:
    """Return the days worth drawing, and how many rows lie before and after them.

    Parameters
    ----------
    days : pandas.DataFrame
        Columns day, interactions, silent_days, is_future, in order of day; at least one row.

    Returns
    -------
    pandas.DataFrame
        The days without those in the future and those that a silence of `APART_YEARS` or more parts
        from the rest, if these hold at most a twentieth of the rows.
    int, int
        Interactions left out before and after.
    """
    present = days[~days["is_future"]]
    if not len(present):
        return days, 0, 0
    late = int(days["interactions"].sum() - present["interactions"].sum())
    total = int(present["interactions"].sum())
    before = present["interactions"].cumsum() - present["interactions"]
    breaks = present["silent_days"] >= APART_YEARS * 365
    early_breaks = present.index[breaks & (before <= _FEW * total)]
    drawn = present.loc[early_breaks[-1] :] if len(early_breaks) else present
    return drawn, total - int(drawn["interactions"].sum()), late


def bars(days: pd.DataFrame, *, axis: str) -> go.Figure:
    """Return one bar a day, over the days that `core` gives.

    Parameters
    ----------
    days : pandas.DataFrame
        Columns day, interactions.
    axis : str
        What the vertical axis says.
    """
    figure = go.Figure(
        go.Bar(
            x=pd.to_datetime(days["day"]),
            y=days["interactions"],
            marker={"color": _BAR, "line": {"width": 0.6, "color": _BAR}},
            hovertemplate="%{x|%d %B %Y}: %{y:,}<extra></extra>",
        )
    )
    figure.update_xaxes(showgrid=False, fixedrange=True)
    figure.update_yaxes(
        title=axis, gridcolor="rgba(127,127,127,0.2)", fixedrange=True, rangemode="tozero"
    )
    figure.update_layout(bargap=0)
    return framed(figure, 200)
