"""A mark and its interval in each row; what cannot be told has a word instead of a mark."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from recentre.charts.theme import QUIET, framed, written

_MARK = "#0072B2"


def rows(
    shown: pd.DataFrame,
    *,
    axis: str,
    lacking: str,
    zero: bool = False,
    percent: bool = True,
    colours: dict[str, str] | None = None,
) -> go.Figure:
    """Return one row for each line of a frame, the first on top.

    Parameters
    ----------
    shown : pandas.DataFrame
        Columns label, value, low, high (null where not enough is known), n.
    axis : str
        What the axis says.
    lacking : str
        What stands where there is no value.
    zero : bool
        Draw the line of no difference.
    percent : bool
        Whether values are shares.
    colours : dict of str to str, optional
        Colour of a row by its label.
    """
    figure = go.Figure()
    frame = shown.reset_index(drop=True)
    known = frame[frame["low"].notna()]
    form = ".0%" if percent else ".2f"
    signed = ("+" if zero else "") + form
    marks = [(colours or {}).get(label, _MARK) for label in known["label"]]
    for place, row in known.iterrows():
        figure.add_scatter(
            x=[row["low"], row["high"]],
            y=[place, place],
            mode="lines",
            line={"color": (colours or {}).get(row["label"], _MARK), "width": 2.5},
            hoverinfo="skip",
        )
    figure.add_scatter(
        x=known["value"],
        y=list(known.index),
        mode="markers",
        marker={"size": [11] * len(known), "color": marks, "opacity": 1},
        customdata=known.assign(label=known["label"].map(written))[
            ["label", "low", "high", "n"]
        ].to_numpy(),
        hovertemplate=(
            f"%{{customdata[0]}}: %{{x:{signed}}} "
            f"(%{{customdata[1]:{signed}}} to %{{customdata[2]:{signed}}}), "
            "n = %{customdata[3]:,}<extra></extra>"
        ),
    )
    if zero:
        figure.add_vline(x=0, line={"color": QUIET, "width": 1, "dash": "dot"})
    for place in frame.index[frame["low"].isna()]:
        figure.add_annotation(
            x=0.0 if zero else 0.01,
            xref="x" if zero else "paper",
            xanchor="center" if zero else "left",
            y=place,
            text=lacking,
            showarrow=False,
            font={"size": 12, "color": QUIET},
            bgcolor="rgba(0,0,0,0)",
        )
    figure.update_xaxes(
        title={"text": axis, "standoff": 4},
        range=_range(known, zero=zero),
        tickformat=signed,
        gridcolor="rgba(127,127,127,0.25)",
        zeroline=False,
        fixedrange=True,
    )
    figure.update_yaxes(
        tickvals=list(frame.index),
        ticktext=[
            f"{written(label)}  n = {int(n):,}"
            for label, n in zip(frame["label"], frame["n"], strict=True)
        ],
        range=[len(frame) - 0.4, -0.6],
        showgrid=False,
        zeroline=False,
        fixedrange=True,
        ticklabelstandoff=6,
    )
    return framed(figure, 70 + 27 * max(len(frame), 1))


def _range(known: pd.DataFrame, *, zero: bool) -> list[float] | None:
    """Return what the axis spans: all intervals with some room, and the line if it is drawn."""
    if not len(known):
        return [-1.0, 1.0] if zero else [0.0, 1.0]
    low, high = float(known["low"].min()), float(known["high"].max())
    if zero:
        low, high = min(low, 0.0), max(high, 0.0)
    room = 0.06 * max(high - low, 0.02)
    return [low - room, high + room]
