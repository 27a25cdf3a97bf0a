"""From whom knowledge comes: two bars under each other, each the whole of what it shows."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from recentre.charts.theme import framed, with_legend

CLASSES: Mapping[str, tuple[str, str]] = {
    "company": ("#5F6B75", ""),
    "strong peers": ("#A23F92", ""),
    "weak peers": ("#A23F92", "/"),
    "communities": ("#0072B2", ""),
    "review sites and publications": ("#0072B2", "x"),
    "others": ("#8A6A00", "."),
}
"""Colour and pattern of each class of source; every colour keeps 3:1 on light and on dark."""
_LEGIBLE = 0.08
"""A narrower piece is named in the legend and the table only."""


def bars(mix: pd.DataFrame, *, axis: str, names: Mapping[str, str]) -> go.Figure:
    """Return one bar for each perspective, parted by class of source.

    Parameters
    ----------
    mix : pandas.DataFrame
        Columns perspective (what the bar is called), source_class, share (0 to 1, or null), n; the
        bar that comes first stands on top.
    axis : str
        What the axis says.
    names : mapping of str to str
        What each class is called.
    """
    figure = go.Figure()
    order = list(dict.fromkeys(mix["perspective"]))
    for source_class, (colour, pattern) in CLASSES.items():
        of_class = mix[mix["source_class"] == source_class].set_index("perspective")
        shares = [float(share) for share in of_class.loc[order, "share"].fillna(0.0)]
        figure.add_bar(
            y=order,
            x=shares,
            name=names[source_class],
            orientation="h",
            marker={
                "color": colour,
                "line": {"width": 1, "color": "rgba(255,255,255,0.9)"},
                "pattern": {
                    "shape": pattern,
                    "fillmode": "overlay",
                    "fgcolor": "rgba(255,255,255,0.75)",
                    "size": 7,
                    "solidity": 0.2,
                },
            },
            text=[_percent(share) if share >= _LEGIBLE and not pattern else "" for share in shares],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            textfont={"color": "#FFFFFF", "size": 13},
            customdata=of_class.loc[order, "n"],
            hovertemplate="%{fullData.name}: %{x:.0%} (n = %{customdata:,})<extra>%{y}</extra>",
        )
        for place, share in zip(order, shares, strict=True):
            if pattern and share >= _LEGIBLE:
                start = _start(mix, place, source_class)
                figure.add_annotation(
                    x=start + share / 2, y=place, text=_percent(share), showarrow=False,
                    font={"color": "#FFFFFF", "size": 13}, bgcolor=colour, borderpad=2,
                )  # fmt: skip
    figure.update_xaxes(
        title={"text": axis, "standoff": 4},
        range=[0, 1.001],
        tickformat=".0%",
        dtick=0.25,
        showgrid=False,
        zeroline=False,
        fixedrange=True,
    )
    figure.update_yaxes(autorange="reversed", fixedrange=True, ticklabelstandoff=6)
    framed(figure, 230)
    figure.update_layout(margin={"l": 8, "r": 26, "t": 8, "b": 44})
    figure.update_layout(
        barmode="stack",
        bargap=0.28,
        legend={"traceorder": "normal"},
    )
    return with_legend(figure)


def _start(mix: pd.DataFrame, perspective: str, source_class: str) -> float:
    """Return where a piece begins: the sum of those before it."""
    own = mix[mix["perspective"] == perspective].set_index("source_class")["share"].fillna(0.0)
    before = list(CLASSES)[: list(CLASSES).index(source_class)]
    return float(own.reindex(before).sum())


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("%", " %")
