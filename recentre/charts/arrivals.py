"""Who could have heard of it: rings by hops, drawn one after the other; and reach as bars."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from recentre.charts.theme import FOCUS, NATURES, QUIET, framed, written

_INK = NATURES["knowledge"]
_WIDER = 1.75
"""The rings are wider than high, as the page is."""
_LETTER, _LINE = 6.6, 15.0
"""Pixels that a letter and a line of a name take."""
_PIXELS = 476.0
_MOST_NAMED = 24
_COMPANY = "#5F6B75"


def placed(told: pd.DataFrame, start: int) -> pd.DataFrame:
    """Return each party's place on the ring of its hops, near whoever told it.

    Parameters
    ----------
    told : pandas.DataFrame
        Columns party, told_by, hops, in the order of arrival; whoever told stands before.
    start : int
        The party in the middle.

    Returns
    -------
    pandas.DataFrame
        Columns party, told_by, hops, x, y, leads_to (parties beyond it, itself at a leaf). The
        same arrivals always give the same places.
    """
    children: dict[int, list[int]] = {}
    for party, by in zip(told["party"].astype(int), told["told_by"].astype(int), strict=True):
        children.setdefault(by, []).append(party)
    weight = dict.fromkeys([start, *told["party"].astype(int)], 0)
    for party, by in zip(
        reversed(told["party"].astype(int).tolist()),
        reversed(told["told_by"].astype(int).tolist()),
        strict=True,
    ):
        weight[party] = max(weight[party], 1)
        weight[by] += weight[party]
    angle = {start: 0.0}
    spread = [(start, 0.0, 2 * np.pi)]
    while spread:
        party, low, high = spread.pop()
        at = low
        total = sum(max(weight[child], 1) for child in children.get(party, []))
        for child in children.get(party, []):
            part = (high - low) * max(weight[child], 1) / total
            angle[child] = at + part / 2
            spread.append((child, at, at + part))
            at += part
    turned = np.array([angle[int(party)] for party in told["party"]]) - np.pi / 2
    radius = told["hops"].to_numpy(dtype=float)
    return told.assign(
        x=_WIDER * radius * np.cos(turned),
        y=-radius * np.sin(turned),
        leads_to=[weight[int(party)] for party in told["party"]],
    )


def rings(
    told: pd.DataFrame,
    *,
    start: tuple[int, str],
    company: int | None,
    steps: Sequence[str],
    buttons: tuple[str, str],
) -> go.Figure:
    """Return the rings of arrivals, with a step for each hop.

    Parameters
    ----------
    told : pandas.DataFrame
        Columns party, told_by, hops, label, when (text), in the order of arrival.
    start : tuple
        The party in the middle and its label.
    company : int or None
        It has its own mark.
    steps : sequence of str
        What each step of the slider is called, from no hop to the last.
    buttons : tuple of str
        What plays and what stops.
    """
    nodes = placed(told, start[0])
    spots = {start[0]: (0.0, 0.0)} | {
        int(party): (x, y)
        for party, x, y in zip(nodes["party"], nodes["x"], nodes["y"], strict=True)
    }
    last = int(nodes["hops"].max()) if len(nodes) else 0
    named = _named(nodes, last + 0.35)
    frames = [
        go.Frame(
            name=str(hop), data=_layers(nodes[nodes["hops"] <= hop], spots, named, company, hop)
        )
        for hop in range(last + 1)
    ]
    figure = go.Figure(data=_layers(nodes, spots, named, company, last), frames=frames)
    figure.add_scatter(
        x=[0], y=[0], mode="markers+text", text=[f"<b>{written(start[1])}</b>"],
        textposition="bottom center", cliponaxis=False, hoverinfo="skip",
        marker={"size": 18, "color": FOCUS, "line": {"width": 2, "color": "#FFFFFF"}},
    )  # fmt: skip
    for hop in range(1, last + 1):
        figure.add_shape(
            type="circle", x0=-_WIDER * hop, y0=-hop, x1=_WIDER * hop, y1=hop, layer="below",
            line={"color": "rgba(127,127,127,0.35)", "width": 1, "dash": "dot"},
        )  # fmt: skip
    reach = last + 0.35
    figure.update_xaxes(visible=False, range=[-reach * _WIDER, reach * _WIDER], fixedrange=True)
    figure.update_yaxes(visible=False, range=[-reach, reach], fixedrange=True)
    framed(figure, 560)
    _controls(figure, steps, buttons, last)
    return figure


def _named(nodes: pd.DataFrame, reach: float) -> set[int]:
    """Return who bears a name: those that lead to most others, where names do not overlap."""
    taken: list[tuple[float, float, float]] = [(0.0, -_LINE, 90.0)]
    named: set[int] = set()
    scale = _PIXELS / (2 * reach)
    ordered = nodes.sort_values(["leads_to", "hops"], ascending=[False, True])
    for party, label, across, up in zip(
        ordered["party"], ordered["label"], ordered["x"], ordered["y"], strict=True
    ):
        x, y = float(across) * scale, float(up) * scale + _LINE
        half = _LETTER * len(str(label)) / 2
        free = all(
            abs(x - other_x) > half + other_half + 4 or abs(y - other_y) > _LINE
            for other_x, other_y, other_half in taken
        )
        if free and len(named) < _MOST_NAMED:
            named.add(int(party))
            taken.append((x, y, half))
    return named


def _layers(
    nodes: pd.DataFrame,
    spots: dict[int, tuple[float, float]],
    named: set[int],
    company: int | None,
    hop: int,
) -> list[go.Scatter]:
    """Return the contacts and the parties that are there after so many hops."""
    across: list[float | None] = []
    upward: list[float | None] = []
    for by, x, y in zip(nodes["told_by"], nodes["x"], nodes["y"], strict=True):
        from_x, from_y = spots[int(by)]
        across += [from_x, float(x), None]
        upward += [from_y, float(y), None]
    fresh = nodes["hops"] == hop
    return [
        go.Scatter(
            x=across, y=upward, mode="lines", hoverinfo="skip",
            line={"width": 1.2, "color": "rgba(0,114,178,0.45)"},
        ),
        go.Scatter(
            x=nodes["x"],
            y=nodes["y"],
            mode="markers+text",
            text=[
                written(label) if int(party) in named else ""
                for party, label in zip(nodes["party"], nodes["label"], strict=True)
            ],
            textposition="top center",
            textfont={"size": 11},
            cliponaxis=False,
            marker={
                "size": [13 if party == company else 9 for party in nodes["party"]],
                "symbol": ["star" if party == company else "circle" for party in nodes["party"]],
                "color": [
                    _COMPANY if party == company else _INK for party in nodes["party"]
                ],
                "opacity": [1.0 if one else 0.6 for one in fresh],
                "line": {"width": 1, "color": "rgba(255,255,255,0.9)"},
            },
            customdata=[
                [int(party), written(label), when, int(hops)]
                for party, label, when, hops in zip(
                    nodes["party"], nodes["label"], nodes["when"], nodes["hops"], strict=True
                )
            ],
            hovertemplate="%{customdata[1]}<br>%{customdata[2]}<extra></extra>",
        ),
    ]  # fmt: skip


def _controls(figure: go.Figure, steps: Sequence[str], buttons: tuple[str, str], last: int) -> None:
    """Add what plays the hops one after the other, and the slider that holds one."""
    still = {"mode": "immediate", "frame": {"duration": 0, "redraw": False}}
    moving = {
        "mode": "immediate",
        "fromcurrent": False,
        "frame": {"duration": 900, "redraw": False},
        "transition": {"duration": 250},
    }
    figure.update_layout(
        updatemenus=[
            {
                "type": "buttons",
                "direction": "left",
                "x": 0,
                "y": -0.02,
                "xanchor": "left",
                "yanchor": "top",
                "showactive": False,
                "pad": {"t": 10, "r": 8},
                "buttons": [
                    {"label": buttons[0], "method": "animate", "args": [None, moving]},
                    {"label": buttons[1], "method": "animate", "args": [[None], still]},
                ],
            }
        ],
        sliders=[
            {
                "active": last,
                "x": 0.16,
                "len": 0.81,
                "y": -0.02,
                "pad": {"t": 6},
                "currentvalue": {"visible": True, "xanchor": "left", "font": {"size": 13}},
                "steps": [
                    {"label": str(hop), "method": "animate", "args": [[str(hop)], still]}
                    for hop in range(last + 1)
                ],
            }
        ],
        margin={"l": 8, "r": 8, "t": 8, "b": 84},
    )
    for hop, step in enumerate(figure.layout.sliders[0].steps):
        step.label = steps[hop]


def bars(found: pd.DataFrame, *, axis: str) -> go.Figure:
    """Return how many could have heard, each way one bar; an interval where it is a draw.

    Parameters
    ----------
    found : pandas.DataFrame
        Columns label, reached, low, high (null where nothing is drawn at random), is_draw.
    axis : str
        What the axis says.
    """
    figure = go.Figure(
        go.Bar(
            y=[written(label) for label in found["label"]],
            x=found["reached"],
            orientation="h",
            width=0.62,
            marker={
                "color": [QUIET if draw else _INK for draw in found["is_draw"]],
                "pattern": {"shape": ["/" if draw else "" for draw in found["is_draw"]]},
            },
            error_x={
                "type": "data",
                "symmetric": False,
                "array": found["high"] - found["reached"],
                "arrayminus": found["reached"] - found["low"],
                "color": FOCUS,
                "thickness": 2,
            },
            text=[
                "" if draw else f"{int(reached):,}"
                for reached, draw in zip(found["reached"], found["is_draw"], strict=True)
            ],
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{y}: %{x:,.0f}<extra></extra>",
        )
    )
    for label, reached, high in zip(found["label"], found["reached"], found["high"], strict=True):
        if not pd.isna(high):
            figure.add_annotation(
                x=float(high), y=written(label), text=f"{int(reached):,}", showarrow=False,
                xanchor="left", xshift=8,
            )  # fmt: skip
    figure.update_yaxes(autorange="reversed", fixedrange=True, ticklabelstandoff=6)
    figure.update_xaxes(
        title={"text": axis, "standoff": 4},
        rangemode="tozero",
        range=[0, max(1.0, float(found[["reached", "high"]].max().max())) * 1.12],
        gridcolor="rgba(127,127,127,0.2)",
        zeroline=False,
        fixedrange=True,
    )
    framed(figure, 52 + 38 * len(found))
    figure.update_layout(margin={"l": 8, "r": 30, "t": 4, "b": 44})
    return figure
