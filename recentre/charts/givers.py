"""Who gives, and what comes back; and what is asked, by who answers."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from recentre.charts.theme import FOCUS, NATURES, framed, with_legend, written

_INK = NATURES["knowledge"]
ANSWERS: Mapping[str, tuple[str, str]] = {
    "by_company": ("#5F6B75", ""),
    "by_others": ("#0072B2", ""),
    "unanswered": ("#D55E00", "/"),
}
"""Colour and pattern of what became of a question."""


def givers(found: pd.DataFrame, *, axes: tuple[str, str], names: tuple[str, str]) -> go.Figure:
    """Return a dot for each who gave, by pieces given and thanks received.

    Parameters
    ----------
    found : pandas.DataFrame
        Columns party, label, given, thanked, marked (those that the rule in question names).
    axes : tuple of str
        What the axes say.
    names : tuple of str
        What the marked and the other dots are called.
    """
    figure = go.Figure()
    for marked, name in zip((False, True), names[::-1], strict=True):
        some = found[found["marked"] == marked]
        figure.add_scatter(
            x=some["given"],
            y=some["thanked"],
            mode="markers",
            name=name,
            marker={
                "size": 12 if marked else 8,
                "symbol": "diamond" if marked else "circle",
                "color": FOCUS if marked else _INK,
                "opacity": 1.0 if marked else 0.55,
                "line": {"width": 1, "color": "rgba(255,255,255,0.9)"},
            },
            customdata=[
                [int(party), written(label)]
                for party, label in zip(some["party"], some["label"], strict=True)
            ],
            hovertemplate="%{customdata[1]}<br>%{x:,} · %{y:,}<extra></extra>",
        )
    for update, column, title in (
        (figure.update_xaxes, "given", axes[0]),
        (figure.update_yaxes, "thanked", axes[1]),
    ):
        most = max(float(found[column].max()) if len(found) else 1.0, 1.0)
        update(
            title={"text": title, "standoff": 6},
            range=[-0.05 * most, 1.06 * most],
            gridcolor="rgba(127,127,127,0.2)",
            zeroline=False,
            fixedrange=True,
        )
    framed(figure, 330)
    figure.update_layout(margin={"l": 8, "r": 8, "t": 8, "b": 48})
    return with_legend(figure)


def answered(found: pd.DataFrame, *, axis: str, names: Mapping[str, str]) -> go.Figure:
    """Return a bar for each topic: answered by the company, by others, not at all.

    Parameters
    ----------
    found : pandas.DataFrame
        Columns topic, asked, by_company, by_others, unanswered; the first row stands on top.
    axis : str
        What the axis says.
    names : mapping of str to str
        What each part is called; a part without a name is left out.
    """
    figure = go.Figure()
    for part, (colour, pattern) in ANSWERS.items():
        if part not in names:
            continue
        figure.add_bar(
            y=[written(topic) for topic in found["topic"]],
            x=found[part],
            name=names[part],
            orientation="h",
            marker={"color": colour, "pattern": {"shape": pattern, "fillmode": "overlay"}},
            customdata=[[topic, int(asked)] for topic, asked in zip(
                found["topic"], found["asked"], strict=True)],
            hovertemplate="%{fullData.name}: %{x:,} of %{customdata[1]:,}<extra>%{y}</extra>",
        )  # fmt: skip
    figure.update_yaxes(autorange="reversed", fixedrange=True, ticklabelstandoff=6)
    figure.update_xaxes(
        title={"text": axis, "standoff": 4},
        gridcolor="rgba(127,127,127,0.2)",
        zeroline=False,
        fixedrange=True,
    )
    framed(figure, 90 + 22 * len(found))
    figure.update_layout(barmode="stack", bargap=0.25, margin={"l": 8, "r": 16, "t": 8, "b": 44})
    return with_legend(figure)
