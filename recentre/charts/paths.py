"""A path of ratings, one after the other, and what was made of it: mean, peak and end, memory."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from recentre.charts.theme import FOCUS, QUIET, framed, with_legend

_MARK = "#0072B2"


def path(
    ratings: Sequence[float],
    *,
    experience: float,
    peak_end: float,
    memory: float | None,
    neutral: float,
    scale: tuple[float, float],
    axes: tuple[str, str],
    names: tuple[str, str, str, str],
) -> go.Figure:
    """Return the steps of a path with three marks beside it.

    Parameters
    ----------
    ratings : sequence of float
        In the order in which they were given.
    experience, peak_end : float
        The mean, and the mean of peak and end.
    memory : float or None
        What was told later.
    neutral : float
        Neither good nor bad.
    scale : tuple of float
        The lowest and the highest rating of the log.
    axes : tuple of str
        What the two axes say.
    names : tuple of str
        What the four marks are called.
    """
    figure = go.Figure()
    count = len(ratings)
    figure.add_hline(y=neutral, line={"color": QUIET, "width": 1, "dash": "dot"})
    figure.add_scatter(
        x=list(range(1, count + 1)),
        y=list(ratings),
        mode="lines+markers",
        name=names[0],
        line={"color": _MARK, "width": 2},
        marker={"size": [11] * count, "color": _MARK},
    )
    beside = [
        (names[1], experience, "diamond", _MARK),
        (names[2], peak_end, "square-open", _MARK),
        (names[3], memory, "star", FOCUS),
    ]
    for place, (name, value, symbol, colour) in enumerate(beside, start=1):
        if value is not None:
            figure.add_scatter(
                x=[count + place * 0.7 + 0.5],
                y=[value],
                mode="markers+text",
                name=name,
                text=[f"{value:.1f}"],
                textposition="middle right",
                marker={"size": [15], "symbol": symbol, "color": colour, "line": {"width": 2}},
                hovertemplate="%{fullData.name}: %{y:.2f}<extra></extra>",
            )
    figure.update_xaxes(
        title={"text": axes[0], "standoff": 4},
        tickvals=list(range(1, count + 1)),
        range=[0.5, count + 3.6],
        showgrid=False,
        zeroline=False,
        fixedrange=True,
    )
    margin = 0.12 * max(scale[1] - scale[0], 1)
    figure.update_yaxes(
        title={"text": axes[1], "standoff": 4},
        range=[scale[0] - margin, scale[1] + 2 * margin],
        gridcolor="rgba(127,127,127,0.25)",
        zeroline=False,
        fixedrange=True,
    )
    return with_legend(framed(figure, 300))
