"""Colours and frame of every plotly figure: transparent, so that light and dark both fit."""

from __future__ import annotations

import plotly.graph_objects as go

NATURES = {
    "knowledge": "#0072B2",
    "social": "#AA4499",
    "service": "#117733",
    "transaction": "#C77700",
    "promotion": "#888888",
}
FOCUS = "#D55E00"
QUIET = "#7A8791"
"""A grey that is legible on paper and on the dark ground."""

CONFIG = {"displayModeBar": False, "scrollZoom": False}
"""What every chart is shown with: no tool bar, the page scrolls."""


def framed(figure: go.Figure, height: int) -> go.Figure:
    """Return a figure with our margins, fonts and no background of its own."""
    figure.update_layout(
        height=height,
        margin={"l": 8, "r": 8, "t": 8, "b": 44},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"size": 13},
        hoverlabel={"font": {"size": 13}},
        showlegend=False,
        dragmode=False,
    )
    return figure
