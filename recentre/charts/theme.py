"""Colours and frame of every plotly figure: transparent, so that light and dark both fit."""

from __future__ import annotations

from html import escape

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


def enlarged(figure: go.Figure, ink: str = "#22303C") -> go.Figure:
    """Return a figure of ours for a wall: large type in full ink, large marks, no height."""
    figure.update_layout(
        height=None,
        margin={"l": 12, "r": 12, "t": 12, "b": 76},
        font={"size": 20, "color": ink},
        hoverlabel={"font": {"size": 20}},
    )
    type_, title = {"size": 20, "color": ink}, {"font": {"size": 22, "color": ink}}
    figure.update_annotations(font=type_)
    figure.update_xaxes(tickfont=type_, title=title)
    figure.update_yaxes(tickfont=type_, title=title)
    for trace in figure.data:
        if trace.type == "scatter":
            size = trace.marker.size
            if isinstance(size, int | float):
                trace.marker.size = size * 1.9
            elif size is not None:
                trace.marker.size = [one * 1.9 for one in size]
    return figure


def with_legend(figure: go.Figure) -> go.Figure:
    """Return a figure with its legend above it; a click on the legend hides nothing."""
    return figure.update_layout(
        showlegend=True,
        legend={
            "orientation": "h",
            "y": 1.01,
            "yanchor": "bottom",
            "x": 0,
            "itemclick": False,
            "itemdoubleclick": False,
        },
    )


def written(label: object) -> str:
    """Return a label so that plotly shows it as it stands: it would read mark-up in it."""
    return escape(str(label), quote=False)
