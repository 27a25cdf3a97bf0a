"""Lying bars: a figure against what chance gives, and what people ask about, one by one."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from recentre.charts.theme import FOCUS, QUIET, framed, with_legend, written

_COLOURS = ("#0072B2", "#AA4499", "#117733", "#C77700", "#7A8791", "#5F3DC4", "#D55E00", "#8A6A00")
_PATTERNS = ("", "/", "x", ".")


def against_chance(shown: pd.DataFrame, *, axis: str, names: tuple[str, str]) -> go.Figure:
    """Return a mark for each row, and the band of what chance gives.

    Parameters
    ----------
    shown : pandas.DataFrame
        Columns label, value, low, high; the first row on top.
    axis : str
        What the axis says.
    names : tuple of str
        What the mark and the band are called.
    """
    figure = go.Figure()
    rows = shown.reset_index(drop=True)
    for place, row in rows.iterrows():
        figure.add_scatter(
            x=[row["low"], row["high"]],
            y=[place, place],
            mode="lines",
            line={"color": QUIET, "width": 12},
            name=names[1],
            showlegend=place == 0,
            hovertemplate="%{x:.1%}<extra>%{fullData.name}</extra>",
        )
    figure.add_scatter(
        x=rows["value"],
        y=list(rows.index),
        mode="markers",
        name=names[0],
        marker={"size": [14] * len(rows), "color": FOCUS, "symbol": "diamond"},
        hovertemplate="%{x:.1%}<extra>%{fullData.name}</extra>",
    )
    figure.update_xaxes(
        title={"text": axis, "standoff": 4},
        tickformat=".0%",
        range=[0, max(0.2, 1.15 * float(rows[["value", "high"]].max().max()))],
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
    return with_legend(framed(figure, 110 + 44 * len(rows)))


def stacked(rows: pd.DataFrame, *, order: Sequence[str], axis: str) -> go.Figure:
    """Return one bar for each party, parted by what it asks about.

    Parameters
    ----------
    rows : pandas.DataFrame
        Columns party (its label), job, asked.
    order : sequence of str
        The parties, the first on top.
    axis : str
        What the axis says.
    """
    figure = go.Figure()
    jobs = rows.groupby("job")["asked"].sum().sort_values(ascending=False, kind="stable").index
    for place, job in enumerate(jobs):
        own = rows[rows["job"] == job].set_index("party")["asked"].reindex(order).fillna(0)
        figure.add_bar(
            y=[written(party) for party in order],
            x=own,
            name=written(job),
            orientation="h",
            marker={
                "color": _COLOURS[place % len(_COLOURS)],
                "line": {"width": 1, "color": "rgba(255,255,255,0.9)"},
                "pattern": {
                    "shape": _PATTERNS[place // len(_COLOURS) % len(_PATTERNS)],
                    "fillmode": "overlay",
                    "fgcolor": "rgba(255,255,255,0.75)",
                },
            },
            hovertemplate="%{fullData.name}: %{x:,}<extra>%{y}</extra>",
        )
    figure.update_xaxes(
        title={"text": axis, "standoff": 4},
        gridcolor="rgba(127,127,127,0.25)",
        zeroline=False,
        fixedrange=True,
    )
    figure.update_yaxes(autorange="reversed", fixedrange=True, ticklabelstandoff=6)
    framed(figure, 120 + 22 * ((len(jobs) + 1) // 2) + 34 * len(order))
    figure.update_layout(barmode="stack", bargap=0.3)
    figure.update_layout(legend={"traceorder": "normal"})
    return with_legend(figure)
