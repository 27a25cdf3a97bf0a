"""What a tie takes of either side's attention: two marks a tie, and the distance between them."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from recentre.charts.theme import FOCUS, QUIET, framed, with_legend, written

_OTHER = "#0072B2"
_LEAST = 0.001
"""Below a thousandth a share stands at the edge of the picture."""


def pairs(
    shares: pd.DataFrame, *, axis: str, names: tuple[str, str], picked: int | None
) -> go.Figure:
    """Return a row for each tie with both sides' shares on one logarithmic axis.

    Parameters
    ----------
    shares : pandas.DataFrame
        Columns other (id), label, own_share, their_share, differs (bool); the first row on top.
    axis : str
        What the axis says.
    names : tuple of str
        What the two marks are: the party's share, the other's share.
    picked : int or None
        The party that stands out.
    """
    figure = go.Figure()
    rows = shares.reset_index(drop=True)
    for place, row in rows.iterrows():
        figure.add_scatter(
            x=[_at(row["own_share"]), _at(row["their_share"])],
            y=[place, place],
            mode="lines",
            line={
                "color": FOCUS if row["differs"] else QUIET,
                "width": 4 if row["differs"] else 1.5,
            },
            hoverinfo="skip",
            showlegend=False,
        )
    marks = (("own_share", "circle", _OTHER), ("their_share", "diamond-open", _OTHER))
    for (column, symbol, colour), name in zip(marks, names, strict=True):
        figure.add_scatter(
            x=[_at(share) for share in rows[column]],
            y=list(range(len(rows))),
            mode="markers",
            name=name,
            marker={
                "size": [15 if party == picked else 11 for party in rows["other"]],
                "symbol": symbol,
                "opacity": 1,
                "color": colour,
                "line": {"width": 2, "color": colour},
            },
            customdata=rows[["other", "label", column]]
            .assign(label=rows["label"].map(written))
            .to_numpy(),
            hovertemplate="%{customdata[1]}: %{customdata[2]:.1%}<extra>%{fullData.name}</extra>",
        )
    figure.update_xaxes(
        title={"text": axis, "standoff": 4},
        type="log",
        range=[-3.1, 0.1],
        tickvals=[0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1],
        ticktext=["≤ 0.1 %", "0.3 %", "1 %", "3 %", "10 %", "30 %", "100 %"],
        gridcolor="rgba(127,127,127,0.25)",
        zeroline=False,
        fixedrange=True,
    )
    figure.update_yaxes(
        tickvals=list(range(len(rows))),
        ticktext=[
            f"<b>{written(label)}</b>" if differs else written(label)
            for label, differs in zip(rows["label"], rows["differs"], strict=True)
        ],
        range=[len(rows) - 0.4, -0.6],
        showgrid=False,
        zeroline=False,
        fixedrange=True,
        ticklabelstandoff=6,
    )
    framed(figure, 96 + 26 * max(len(rows), 1))
    return with_legend(figure)


def _at(share: float) -> float:
    return max(float(share), _LEAST)
