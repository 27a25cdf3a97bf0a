"""Streams from sources through jobs to outcomes; every block can be clicked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from recentre.charts.sources import CLASSES
from recentre.charts.theme import FOCUS, QUIET, framed, written

_WIDE = 0.035
_BROAD = 0.2
"""The blocks between the ends are broad: their names stand in them."""
_INK = "#5F6B75"
_GAP = 0.018
_STEPS = 24
_NAMED = 0.018
_NAMED_INSIDE = 0.04
"""A block that takes less of the height is named on hover only."""
_LONGEST = 28


def streams(
    counted: pd.DataFrame,
    columns: Sequence[str],
    *,
    titles: Sequence[str],
    names: Mapping[str, Mapping[str, str]],
    picked: tuple[str, str] | None,
) -> go.Figure:
    """Return blocks in columns, and streams between them as wide as what they carry.

    Parameters
    ----------
    counted : pandas.DataFrame
        The columns named, as text, and n.
    columns : sequence of str
        From left to right; each row of the frame passes one block of each.
    titles : sequence of str
        What stands above each column.
    names : mapping
        For a column what its values are called; a value without a name is its own.
    picked : tuple of str or None
        Column and value that is picked out; the streams of the others fade.
    """
    figure = go.Figure()
    total = float(counted["n"].sum())
    blocks = [_blocks(counted, column, total) for column in columns]
    wide = [_BROAD if 0 < turn < len(columns) - 1 else _WIDE for turn in range(len(columns))]
    middles = np.linspace(_WIDE / 2, 1 - _WIDE / 2, len(columns))
    places = [float(middle) - width / 2 for middle, width in zip(middles, wide, strict=True)]
    for left, right in zip(range(len(columns) - 1), range(1, len(columns)), strict=True):
        pair = [columns[left], columns[right]]
        keep = counted if picked is None else counted[counted[picked[0]] == picked[1]]
        lit = keep.groupby(pair, sort=False)["n"].sum()
        _ribbons(
            figure,
            (counted.groupby(pair, sort=False)["n"].sum(), lit),
            (blocks[left], blocks[right]),
            (places[left] + wide[left], places[right]),
            first=columns[left],
        )
    for turn, (column, rows) in enumerate(zip(columns, blocks, strict=True)):
        side = "left" if turn == 0 else "right" if turn == len(columns) - 1 else "center"
        block = _Column(column, (places[turn], wide[turn]), side, names.get(column, {}))
        _bars(figure, block, rows, total, picked)
        figure.add_annotation(
            x=_edge(block), y=1.0, xanchor=side, yanchor="bottom",
            text=f"<b>{written(titles[turn])}</b>", showarrow=False, yshift=8,
        )  # fmt: skip
    figure.update_xaxes(visible=False, range=[-0.005, 1.005], fixedrange=True)
    figure.update_yaxes(visible=False, range=[-0.02, 1.0], fixedrange=True)
    framed(figure, 420)
    figure.update_layout(barmode="overlay", margin={"l": 200, "r": 190, "t": 34, "b": 8})
    return figure


@dataclass(frozen=True)
class _Column:
    """One column of blocks."""

    name: str
    place: tuple[float, float]
    """Where it begins, and how wide it is."""
    side: str
    """left, center or right: where its names stand."""
    called: Mapping[str, str]


def _edge(column: _Column) -> float:
    """Return where the title of a column stands."""
    place, width = column.place
    return {"left": place, "right": place + width}.get(column.side, place + width / 2)


def _blocks(counted: pd.DataFrame, column: str, total: float) -> pd.DataFrame:
    """Return where each value of a column begins and how high it is, largest on top."""
    sums = counted.groupby(column, sort=False)["n"].sum()
    if column == "source_class":
        sums = sums.reindex([one for one in CLASSES if one in sums.index])
    else:
        sums = sums.sort_values(ascending=False, kind="stable")
    room = 1 - _GAP * max(len(sums) - 1, 0)
    heights = sums.to_numpy(dtype=float) / total * room
    tops = 1 - np.concatenate([[0.0], np.cumsum(heights + _GAP)[:-1]])
    return pd.DataFrame(
        {"n": sums.to_numpy(), "height": heights, "low": tops - heights}, index=sums.index
    )


def _colour(column: str, value: str) -> str:
    return CLASSES[value][0] if column == "source_class" and value in CLASSES else _INK


def _bars(
    figure: go.Figure,
    column: _Column,
    rows: pd.DataFrame,
    total: float,
    picked: tuple[str, str] | None,
) -> None:
    labels = [column.called.get(str(value), str(value)) for value in rows.index]
    place, width = column.place
    figure.add_bar(
        x=[place + width / 2] * len(rows),
        y=rows["height"],
        base=rows["low"],
        width=width,
        marker={
            "color": [_colour(column.name, str(value)) for value in rows.index],
            "line": {
                "width": [3 if picked == (column.name, value) else 0 for value in rows.index],
                "color": FOCUS,
            },
        },
        customdata=[
            [column.name, str(value), written(label), int(n), n / total]
            for value, label, n in zip(rows.index, labels, rows["n"], strict=True)
        ],
        hovertemplate="%{customdata[2]}: %{customdata[3]:,} (%{customdata[4]:.0%})<extra></extra>",
        showlegend=False,
    )
    at, anchor, shift = {
        "left": (place, "right", -6),
        "right": (place + width, "left", 6),
    }.get(column.side, (place + width / 2, "center", 0))
    inside = column.side == "center"
    for label, low, height, n in zip(labels, rows["low"], rows["height"], rows["n"], strict=True):
        if height < (_NAMED_INSIDE if inside else _NAMED):
            continue
        share = f"{n / total:.0%}".replace("%", " %")
        figure.add_annotation(
            x=at, y=low + height / 2, xanchor=anchor, xshift=shift, yanchor="middle",
            showarrow=False, text=f"{written(_short(label))} {share}",
            font={"size": 12, "color": "#FFFFFF"} if inside else {"size": 12},
        )  # fmt: skip


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…"


def _ribbons(
    figure: go.Figure,
    carried: tuple[pd.Series[int], pd.Series[int]],
    ends: tuple[pd.DataFrame, pd.DataFrame],
    between: tuple[float, float],
    *,
    first: str,
) -> None:
    """Draw the streams between two columns; what is not picked is faint."""
    (sums, lit), (left, right) = carried, ends
    used_left, used_right = dict.fromkeys(left.index, 0.0), dict.fromkeys(right.index, 0.0)
    rise = (1 - np.cos(np.linspace(0, np.pi, _STEPS))) / 2
    across = between[0] + (between[1] - between[0]) * np.linspace(0, 1, _STEPS)
    for a in left.index:
        for b in right.index:
            n = float(sums.get((a, b), 0))
            if not n:
                continue
            one, other = left.loc[a], right.loc[b]
            thick_a = n / float(one["n"]) * float(one["height"])
            thick_b = n / float(other["n"]) * float(other["height"])
            top_a = float(one["low"] + one["height"]) - used_left[a]
            top_b = float(other["low"] + other["height"]) - used_right[b]
            used_left[a] += thick_a
            used_right[b] += thick_b
            share = float(lit.get((a, b), 0)) / n
            for part, alpha in ((1.0, 0.14), (share, 0.46)):
                if not part:
                    continue
                upper = top_a + (top_b - top_a) * rise
                thick = part * (thick_a + (thick_b - thick_a) * rise)
                figure.add_scatter(
                    x=np.concatenate([across, across[::-1]]),
                    y=np.concatenate([upper, (upper - thick)[::-1]]),
                    mode="lines",
                    fill="toself",
                    line={"width": 0},
                    fillcolor=_faint(_stream_colour(first, str(a)), alpha),
                    hoverinfo="skip",
                    showlegend=False,
                )


def _stream_colour(column: str, value: str) -> str:
    """Return a colour that can be seen on light and on dark where it is faint."""
    colour = _colour(column, value)
    return QUIET if colour == _INK else colour


def _faint(colour: str, alpha: float) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha})"
