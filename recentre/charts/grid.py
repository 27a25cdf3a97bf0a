"""A grid of rows by columns: colour says how much, the figure in each cell says it exactly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

import plotly.graph_objects as go

from recentre.charts.theme import framed, written

RISING = ((0.0, "rgba(0,114,178,0.04)"), (1.0, "rgba(0,114,178,0.88)"))
"""From nothing to much; see-through, so that it fits light and dark ground."""
LACKING = ((0.0, "rgba(213,94,0,0.04)"), (1.0, "rgba(213,94,0,0.9)"))
FALLING = ((0.0, "rgba(0,114,178,0.88)"), (1.0, "rgba(0,114,178,0.04)"))
EITHER = (
    (0.0, "rgba(199,119,0,0.85)"),
    (0.5, "rgba(127,127,127,0.05)"),
    (1.0, "rgba(0,114,178,0.85)"),
)
_DEEP = 0.8
"""From this depth of colour on, figures are written in white."""
ROW = 31
_WIDE = 14
_REACH = 120
"""A click so far from a figure still means its cell: colours alone cannot be picked."""


@dataclass(frozen=True)
class Cells:
    """The cells of a grid, row by row: the depth of colour, what is written, what is told."""

    depth: Sequence[Sequence[float | None]]
    """0 to 1; None leaves a cell empty. For `EITHER` 0.5 is the middle."""
    text: Sequence[Sequence[str]]
    told: Sequence[Sequence[str]]


def grid(
    cells: Cells,
    *,
    rows: Sequence[str],
    columns: Sequence[str],
    keys: Sequence[str],
    scale: tuple[tuple[float, str], ...] = RISING,
    apart: int = 0,
    picked: str | None = None,
) -> go.Figure:
    """Return a heatmap that reads like a table.

    Parameters
    ----------
    cells : Cells
        What it holds; the first row stands on top.
    rows, columns : sequence of str
        What they are called.
    keys : sequence of str
        What a click on a row gives.
    scale : tuple of (float, str)
        Colours from 0 to 1.
    apart : int
        So many columns at the right stand apart, in the colour of what is lacking.
    picked : str or None
        The key of the row that stands out.
    """
    figure = go.Figure()
    width = len(columns) - apart
    parts = [(0, width, scale)] + ([(width, len(columns), LACKING)] if apart else [])
    for start, end, colours in parts:
        figure.add_heatmap(
            z=[list(row[start:end]) for row in cells.depth],
            x=list(range(start, end)),
            y=list(range(len(rows))),
            zmin=0,
            zmax=1,
            colorscale=[list(step) for step in colours],
            showscale=False,
            xgap=2,
            ygap=2,
            hoverinfo="skip",
        )
    figure.add_scatter(
        x=[column for _ in rows for column in range(len(columns))],
        y=[row for row in range(len(rows)) for _ in columns],
        mode="text",
        text=[text for row in cells.text for text in row],
        textfont={
            "size": 13,
            "color": [
                "#FFFFFF" if _is_deep(depth, scale, column >= width) else "#7A8791"
                for row in cells.depth
                for column, depth in enumerate(row)
            ],
        },
        customdata=[[key, told] for key, row in zip(keys, cells.told, strict=True) for told in row],
        hovertemplate="%{customdata[1]}<extra></extra>",
        cliponaxis=False,
        showlegend=False,
    )
    figure.update_xaxes(
        tickvals=list(range(len(columns))),
        ticktext=["<br>".join(map(written, wrap(column, _WIDE))) for column in columns],
        side="top",
        range=[-0.5, len(columns) - 0.5],
        showgrid=False,
        zeroline=False,
        fixedrange=True,
        tickangle=0,
    )
    figure.update_yaxes(
        tickvals=list(range(len(rows))),
        ticktext=[
            f"<b>{written(row)}</b>" if key == picked else written(row)
            for row, key in zip(rows, keys, strict=True)
        ],
        range=[len(rows) - 0.5, -0.5],
        showgrid=False,
        zeroline=False,
        fixedrange=True,
        ticklabelstandoff=8,
    )
    framed(figure, 70 + ROW * max(len(rows), 1))
    figure.update_layout(
        margin={"l": 8, "r": 8, "t": 58, "b": 8}, hovermode="closest", hoverdistance=_REACH
    )
    return figure


def _is_deep(depth: float | None, scale: tuple[tuple[float, str], ...], is_apart: bool) -> bool:
    if depth is None:
        return False
    if is_apart or scale is RISING:
        return depth >= _DEEP
    if scale is FALLING:
        return depth <= 1 - _DEEP
    return abs(depth - 0.5) >= 0.4
