"""How many raise a thing: a bar each, and beside it how independent the voices are."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from recentre.charts.theme import framed, written

_MARK = "#117733"


def bars(shown: pd.DataFrame, *, axis: str) -> go.Figure:
    """Return a bar for each job, the first on top.

    Parameters
    ----------
    shown : pandas.DataFrame
        Columns label, people, requests, text (what stands beside the bar).
    axis : str
        What the axis says.
    """
    figure = go.Figure()
    rows = shown.reset_index(drop=True)
    figure.add_bar(
        y=list(rows.index),
        x=rows["people"],
        orientation="h",
        marker={"color": _MARK},
        text=rows["text"],
        textposition="outside",
        cliponaxis=False,
        hovertemplate="%{y}: %{x:,}<extra></extra>",
    )
    figure.update_xaxes(
        title={"text": axis, "standoff": 4},
        range=[0, 1.9 * float(rows["people"].max()) + 1],
        gridcolor="rgba(127,127,127,0.25)",
        zeroline=False,
        fixedrange=True,
    )
    figure.update_yaxes(
        tickvals=list(rows.index),
        ticktext=[written(label) for label in rows["label"]],
        range=[len(rows) - 0.4, -0.6],
        showgrid=False,
        zeroline=False,
        fixedrange=True,
        ticklabelstandoff=6,
    )
    return framed(figure, 80 + 32 * len(rows))
