"""What comes through ties, from one end of them to the other: what is new, and how much."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from recentre.charts.theme import NATURES, framed, written

_INK = NATURES["knowledge"]
_SECOND = "#A23F92"


def tenths(
    found: pd.DataFrame, *, axis: str, ends: tuple[str, str], titles: tuple[str, str]
) -> go.Figure:
    """Return two panels over the same tenths: how much is new, and how much that is in all.

    Parameters
    ----------
    found : pandas.DataFrame
        The columns of ``knowledge/novelty``.
    axis : str
        What the ties are ordered by.
    ends : tuple of str
        What the first and the last tenth are.
    titles : tuple of str
        What the two panels show.
    """
    figure = make_subplots(rows=1, cols=2, horizontal_spacing=0.09)
    places = found["decile"].astype(int)
    figure.add_scatter(
        x=places,
        y=found["novel"],
        mode="markers",
        marker={"size": 11, "color": _INK, "symbol": "circle"},
        error_y={
            "type": "data",
            "symmetric": False,
            "array": found["high"] - found["novel"],
            "arrayminus": found["novel"] - found["low"],
            "color": _INK,
            "thickness": 2,
            "width": 4,
        },
        customdata=found[["n", "low", "high"]].to_numpy(),
        hovertemplate="%{y:.0%} (%{customdata[1]:.0%} to %{customdata[2]:.0%}), "
        "n = %{customdata[0]:,}<extra></extra>",
        row=1,
        col=1,
    )
    figure.add_bar(
        x=places,
        y=found["volume"],
        width=0.62,
        marker={"color": _SECOND},
        customdata=found[["n"]].to_numpy(),
        hovertemplate="%{y:.2f}, n = %{customdata[0]:,}<extra></extra>",
        row=1,
        col=2,
    )
    figure.update_yaxes(
        gridcolor="rgba(127,127,127,0.2)", zeroline=False, fixedrange=True, rangemode="tozero"
    )
    figure.update_yaxes(tickformat=".0%", row=1, col=1)
    figure.update_xaxes(
        range=[0.4, 10.6],
        tickvals=[1, 10],
        ticktext=[written(f"1: {ends[0]}"), written(f"10: {ends[1]}")],
        title={"text": axis, "standoff": 2},
        showgrid=False,
        zeroline=False,
        fixedrange=True,
    )
    for column, title in enumerate(titles):
        figure.add_annotation(
            text=f"<b>{written(title)}</b>", showarrow=False, xref="paper", yref="paper",
            x=(0.0, 0.545)[column], y=1.0, xanchor="left", yanchor="bottom", yshift=8,
        )  # fmt: skip
    framed(figure, 330)
    figure.update_layout(margin={"l": 8, "r": 16, "t": 36, "b": 52})
    return figure
