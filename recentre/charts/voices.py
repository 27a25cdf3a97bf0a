"""How many raise a thing, and how independent they are: a mark for each thing."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from recentre.charts.theme import framed, written

_MARK = "#117733"


def scatter(shown: pd.DataFrame, *, axes: tuple[str, str], counted: str) -> go.Figure:
    """Return a mark for each job: people across, the share of independent pairs upwards.

    Parameters
    ----------
    shown : pandas.DataFrame
        Columns label, people, share, requests; area says requests.
    axes : tuple of str
        What the axes say.
    counted : str
        What requests are called.
    """
    figure = go.Figure()
    most = max(float(shown["requests"].max()), 1.0)
    figure.add_scatter(
        x=shown["people"],
        y=shown["share"],
        mode="markers+text",
        text=[written(label) for label in shown["label"]],
        textposition="top center",
        textfont={"size": 12},
        marker={
            "size": [10 + 34 * (float(n) / most) ** 0.5 for n in shown["requests"]],
            "color": _MARK,
            "opacity": 0.75,
        },
        customdata=shown.assign(label=shown["label"].map(written))[
            ["label", "requests"]
        ].to_numpy(),
        hovertemplate=(
            f"%{{customdata[0]}}: %{{customdata[1]:,}} {counted}, %{{x:,}}, %{{y:.0%}}"
            "<extra></extra>"
        ),
        cliponaxis=False,
    )
    figure.update_xaxes(
        title={"text": axes[0], "standoff": 4},
        range=[0, 1.2 * float(shown["people"].max()) + 1],
        gridcolor="rgba(127,127,127,0.25)",
        zeroline=False,
        fixedrange=True,
    )
    figure.update_yaxes(
        title={"text": axes[1], "standoff": 4},
        tickformat=".0%",
        range=[-0.05, 1.12],
        gridcolor="rgba(127,127,127,0.25)",
        zeroline=False,
        fixedrange=True,
    )
    return framed(figure, 340)
