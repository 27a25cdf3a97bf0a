"""Two lists of the strongest ties beside each other, and what becomes of each place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from recentre.charts.theme import FOCUS, QUIET, framed, written

_LONGEST = 22
_KEPT = "#0072B2"


def slopes(
    ranking: pd.DataFrame,
    *,
    k: int,
    titles: tuple[str, str],
    elsewhere: tuple[str, str, str],
    picked: int | None,
) -> go.Figure:
    """Return the k strongest of two rankings, with a line where a party is in both.

    Parameters
    ----------
    ranking : pandas.DataFrame
        Columns other (id), label, place, place_visible (null where it has none), strength,
        strength_visible.
    k : int
        How many places are shown.
    titles : tuple of str
        What stands over the left list (by what is visible) and over the right one (by everything).
    elsewhere : tuple of str
        What stands beside a party that is in one list only: its ``{place}`` in full, its
        ``{place}`` by what is visible, and that nothing of it is visible.
    picked : int or None
        The party that stands out.
    """
    figure = go.Figure()
    for row in ranking.to_dict("records"):
        left, right = row["place_visible"], row["place"]
        is_left = not pd.isna(left) and left <= k
        is_right = right <= k
        colour = FOCUS if row["other"] == picked else _KEPT if is_left and is_right else QUIET
        if is_left and is_right:
            figure.add_scatter(
                x=[0, 1],
                y=[left, right],
                mode="lines",
                line={"color": colour, "width": 3},
                hoverinfo="skip",
            )
        if is_left:
            note = "" if is_right else elsewhere[0].format(place=f"{right:.0f}")
            _end(figure, row, "left", colour, note)
        if is_right:
            unseen = elsewhere[2] if pd.isna(left) else elsewhere[1].format(place=f"{left:.0f}")
            _end(figure, row, "right", colour, "" if is_left else unseen)
    for x, title in enumerate(titles):
        figure.add_annotation(
            x=x, y=0.3, text=f"<b>{written(title)}</b>", showarrow=False, yanchor="bottom",
            xanchor="right" if x == 0 else "left", xshift=-8 if x == 0 else 8, font={"size": 13},
        )  # fmt: skip
    figure.update_xaxes(visible=False, range=[-1.75, 2.75], fixedrange=True)
    figure.update_yaxes(visible=False, range=[k + 0.6, -0.5], fixedrange=True)
    framed(figure, 40 + 32 * k)
    figure.update_layout(margin={"l": 4, "r": 4, "t": 4, "b": 4})
    return figure


def _end(figure: go.Figure, row: Mapping[Any, Any], side: str, colour: str, note: str) -> None:
    is_left = side == "left"
    place = row["place_visible" if is_left else "place"]
    strength = row["strength_visible" if is_left else "strength"]
    label = str(row["label"])
    short = written(label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…")
    beside = f" <i>{note}</i>" if note else ""
    figure.add_scatter(
        x=[0 if is_left else 1],
        y=[place],
        mode="markers+text",
        text=[f"{short}{beside}  {place:.0f} " if is_left else f" {place:.0f}  {short}{beside}"],
        textposition="middle left" if is_left else "middle right",
        textfont={"size": 13},
        cliponaxis=False,
        marker={
            "size": 10,
            "opacity": 1,
            "color": colour,
            "symbol": "circle-open" if note else "circle",
            "line": {"width": 2, "color": colour},
        },
        customdata=[[row["other"], written(label), strength]],
        hovertemplate="%{customdata[1]}: %{customdata[2]:.2f}<extra></extra>",
    )
