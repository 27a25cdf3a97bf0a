"""Strength against bridgeness: a mark a tie, in four quarters that have names."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from recentre.charts.theme import FOCUS, QUIET, framed, written

MOST_DOTS = 1500
"""Beyond so many ties the picture counts them in squares."""
MARKS: Mapping[str, tuple[str, str]] = {
    "close and embedded": ("circle", "#0072B2"),
    "close bridge": ("diamond", "#A23F92"),
    "light and embedded": ("circle-open", "#0072B2"),
    "light bridge": ("diamond-open", "#A23F92"),
}
"""Symbol and colour of each quarter: shape says bridge, fill says close."""
_SIGNS = {"circle": "●", "diamond": "◆", "circle-open": "○", "diamond-open": "◇"}
_CORNERS = {
    "close and embedded": (0, 1),
    "close bridge": (1, 1),
    "light and embedded": (0, 0),
    "light bridge": (1, 0),
}


def scatter(
    ties: pd.DataFrame,
    *,
    axes: tuple[str, str],
    names: Mapping[str, str],
    bars: tuple[float, float],
    picked: int | None,
) -> go.Figure:
    """Return ties by bridgeness (across) and strength (upward).

    Parameters
    ----------
    ties : pandas.DataFrame
        Columns party (id of the one to select), label, bridgeness, strength, quarter.
    axes : tuple of str
        What the two axes say.
    names : mapping of str to str
        What each quarter is called, its count included.
    bars : tuple of float
        The bridgeness and the strength that part the quarters.
    picked : int or None
        The party that stands out.
    """
    figure = go.Figure()
    if len(ties) > MOST_DOTS:
        _squares(figure, ties)
    else:
        for quarter, (symbol, colour) in MARKS.items():
            some = ties[ties["quarter"] == quarter]
            figure.add_scatter(
                x=some["bridgeness"],
                y=some["strength"],
                mode="markers",
                name=names[quarter],
                marker={
                    "symbol": symbol,
                    "opacity": 1,
                    "size": [16 if party == picked else 10 for party in some["party"]],
                    "color": [FOCUS if party == picked else colour for party in some["party"]],
                    "line": {"width": 1.5, "color": colour},
                },
                customdata=some[["party", "label"]]
                .assign(label=some["label"].map(written))
                .to_numpy(),
                hovertemplate="%{customdata[1]}<br>%{y:.2f} · %{x:.2f}"
                "<extra>%{fullData.name}</extra>",
            )
    low = min(float(ties["bridgeness"].min()) if len(ties) else 0.0, bars[0])
    edge = max(0.0, low - 0.04)
    for quarter, (right, up) in _CORNERS.items():
        figure.add_annotation(
            text=f"<b>{_SIGNS[MARKS[quarter][0]]} {written(names[quarter])}</b>", showarrow=False,
            xref="paper", x=right, xanchor="right" if right else "left",
            y=1.0 if up else bars[1], yanchor="bottom" if up else "top", font={"size": 13},
        )  # fmt: skip
    figure.add_vline(x=bars[0], line={"color": QUIET, "width": 1.5, "dash": "dot"})
    figure.add_hline(y=bars[1], line={"color": QUIET, "width": 1.5, "dash": "dot"})
    figure.update_xaxes(
        title={"text": axes[0], "standoff": 6},
        range=[edge, 1.02],
        gridcolor="rgba(127,127,127,0.2)",
        zeroline=False,
        fixedrange=True,
    )
    figure.update_yaxes(
        title={"text": axes[1], "standoff": 6},
        range=[-0.03, 1.0],
        dtick=0.25,
        gridcolor="rgba(127,127,127,0.2)",
        zeroline=False,
        fixedrange=True,
    )
    framed(figure, 400)
    figure.update_layout(margin={"l": 8, "r": 8, "t": 30, "b": 48})
    return figure


def _squares(figure: go.Figure, ties: pd.DataFrame) -> None:
    counts, across, upward = np.histogram2d(
        ties["bridgeness"], ties["strength"], bins=(40, 30), range=((0, 1), (0, 1))
    )
    figure.add_heatmap(
        x=(across[:-1] + across[1:]) / 2,
        y=(upward[:-1] + upward[1:]) / 2,
        z=np.where(counts > 0, counts, np.nan).T,
        colorscale=[[0, "#3F86BC"], [0.5, "#B0509F"], [1, "#D9691A"]],
        colorbar={"thickness": 10, "len": 0.7},
        hovertemplate="%{y:.2f} · %{x:.2f}: %{z:,}<extra></extra>",
    )
