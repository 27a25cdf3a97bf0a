"""Where the strengths of ties lie, and the cut that parts the strong from the weak."""

from __future__ import annotations

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from recentre.charts.stacking import stacked
from recentre.charts.theme import FOCUS, QUIET, framed, with_legend, written

MOST_DOTS = 400
"""Beyond so many ties dots cover each other and bars count them."""
_STRONG = "#0072B2"
_BINS = 40


def strip(
    ties: pd.DataFrame, *, axis: str, cut: float, default: float, names: tuple[str, str, str]
) -> go.Figure:
    """Return one mark a tie along its strength, or bars where there are many.

    Parameters
    ----------
    ties : pandas.DataFrame
        Columns label, strength, is_strong, flips (bool).
    axis : str
        What the axis says.
    cut, default : float
        The cut as it is chosen, and as it is by default.
    names : tuple of str
        What the marks are: strong, weak, changes class.
    """
    figure = go.Figure()
    strong, weak, flipping = names
    groups = (
        (strong, ties["is_strong"] & ~ties["flips"], "circle", _STRONG),
        (weak, ~ties["is_strong"] & ~ties["flips"], "circle-open", QUIET),
        (flipping, ties["flips"], "diamond", FOCUS),
    )
    if len(ties) <= MOST_DOTS:
        placed = ties.sort_values(["strength", "label"]).reset_index(drop=True)
        placed["level"] = stacked(placed["strength"].to_numpy(dtype=float), width=0.012)
        groups = (
            (strong, placed["is_strong"] & ~placed["flips"], "circle", _STRONG),
            (weak, ~placed["is_strong"] & ~placed["flips"], "circle-open", QUIET),
            (flipping, placed["flips"], "diamond", FOCUS),
        )
        for name, which, symbol, colour in groups:
            some = placed[which]
            figure.add_scatter(
                x=some["strength"],
                y=some["level"],
                mode="markers",
                name=f"{name} ({len(some)})",
                marker={
                    "size": 11 if symbol == "diamond" else 9,
                    "symbol": symbol,
                    "opacity": 1,
                    "color": colour,
                    "line": {"width": 1.5, "color": colour},
                },
                customdata=[[written(label)] for label in some["label"]],
                hovertemplate="%{customdata[0]}: %{x:.2f}<extra>%{fullData.name}</extra>",
            )
        top = max(float(placed["level"].max()) if len(placed) else 0.0, 4.0)
        figure.update_yaxes(visible=False, range=[-0.8, top * 1.2 + 0.8], fixedrange=True)
    else:
        for name, which, symbol, colour in groups:
            counts, edges = np.histogram(ties["strength"][which], bins=_BINS, range=(0.0, 1.0))
            figure.add_bar(
                x=(edges[:-1] + edges[1:]) / 2,
                y=counts,
                width=0.92 / _BINS,
                name=f"{name} ({int(which.sum()):,})",
                marker={
                    "color": colour,
                    "pattern": {"shape": "/" if symbol == "diamond" else ""},
                },
                hovertemplate="%{x:.2f}: %{y:,}<extra>%{fullData.name}</extra>",
            )
        figure.update_layout(barmode="stack")
        figure.update_yaxes(gridcolor="rgba(127,127,127,0.2)", fixedrange=True)
    for at, dash, width in ((default, "dot", 1.5), (cut, "solid", 2)):
        figure.add_vline(x=at, line={"color": QUIET, "width": width, "dash": dash})
    figure.update_xaxes(
        title={"text": axis, "standoff": 4},
        range=[-0.01, 1.01],
        dtick=0.1,
        gridcolor="rgba(127,127,127,0.2)",
        zeroline=False,
        fixedrange=True,
    )
    framed(figure, 220)
    return with_legend(figure)
