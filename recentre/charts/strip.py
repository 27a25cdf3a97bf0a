"""How what the company can see is spread over its customers: a strip of dots, or bars."""

from __future__ import annotations

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from recentre.charts.stacking import stacked
from recentre.charts.theme import FOCUS, QUIET, framed

MOST_DOTS = 400
"""Beyond so many customers dots cover each other and bars count them."""
BINS = 20


def strip(
    visible: pd.DataFrame, *, axis: str, picked: int | None, counted: str = "interactions"
) -> go.Figure:
    """Return one dot a customer along the share that is visible, stacked where they would overlap.

    Parameters
    ----------
    visible : pandas.DataFrame
        Columns customer (id), label, share (0 to 1), interactions.
    axis : str
        What the axis says.
    picked : int or None
        The customer that stands out.
    counted : str
        What the column interactions counts.
    """
    placed = visible.sort_values(["share", "customer"]).reset_index(drop=True)
    heights = stacked(placed["share"].to_numpy(), width=0.012)
    sizes = 7 + 9 * np.sqrt(placed["interactions"] / max(placed["interactions"].max(), 1))
    colours = [FOCUS if party == picked else "#3F7CA8" for party in placed["customer"]]
    figure = go.Figure(
        go.Scatter(
            x=placed["share"],
            y=heights,
            mode="markers",
            marker={
                "size": sizes,
                "color": colours,
                "opacity": 0.9,
                "line": {"width": 1, "color": "rgba(127,127,127,0.55)"},
            },
            customdata=placed[["customer", "label", "interactions"]].to_numpy(),
            hovertemplate="%{customdata[1]}<br>%{x:.0%} of %{customdata[2]:,} "
            f"{counted}<extra></extra>",
        )
    )
    middle = float(placed["share"].median())
    figure.add_vline(x=middle, line={"color": QUIET, "width": 1.5, "dash": "dot"})
    figure.add_annotation(
        x=middle, y=1, yref="paper", yanchor="top", xanchor="left", xshift=6, showarrow=False,
        text=f"median {middle:.0%}".replace("%", " %"), font={"size": 12},
    )  # fmt: skip
    top = max(float(heights.max()) if len(heights) else 1.0, 6.0)
    _share_axis(figure, axis)
    figure.update_yaxes(visible=False, range=[-0.8, top * 1.25 + 0.8], fixedrange=True)
    return framed(figure, 210)


def histogram(visible: pd.DataFrame, *, axis: str, counted: str) -> go.Figure:
    """Return bars that count customers by the share that is visible.

    Parameters
    ----------
    visible : pandas.DataFrame
        Columns customer, share (0 to 1).
    axis, counted : str
        What the two axes say.
    """
    counts, edges = np.histogram(visible["share"], bins=BINS, range=(0.0, 1.0))
    figure = go.Figure(
        go.Bar(
            x=(edges[:-1] + edges[1:]) / 2,
            y=counts,
            width=1 / BINS * 0.92,
            marker={"color": "#3F7CA8"},
            customdata=np.column_stack([edges[:-1], edges[1:]]),
            hovertemplate="%{customdata[0]:.0%} to %{customdata[1]:.0%}: %{y:,}<extra></extra>",
        )
    )
    _share_axis(figure, axis)
    figure.update_yaxes(title=counted, gridcolor="rgba(127,127,127,0.2)", fixedrange=True)
    return framed(figure, 210)


def _share_axis(figure: go.Figure, title: str) -> None:
    figure.update_xaxes(
        title={"text": title, "standoff": 6},
        range=[-0.02, 1.02],
        tickformat=".0%",
        dtick=0.2,
        gridcolor="rgba(127,127,127,0.2)",
        zeroline=False,
        fixedrange=True,
    )
