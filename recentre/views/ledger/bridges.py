"""Strength by bridgeness: four quarters of ties; a click selects the party in the pictures."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from recentre import words
from recentre.charts import quarters
from recentre.charts.theme import CONFIG
from recentre.views.ledger import sentences, tables
from recentre.views.ledger.subject import Subject, picked
from recentre.views.plain import count


def draw(subject: Subject) -> None:
    """Draw the quarters, their counts, and the rule that parts them."""
    found = sentences.quarters(subject)
    st.markdown(sentences.bridges(subject))
    placed = found[found["quarter"].notna()]
    without = len(found) - len(placed)
    if not len(placed):
        return
    labels = subject.labels([*placed["a"], *placed["b"]])
    names = [
        labels[int(b)] if subject.customer is not None else f"{labels[int(a)]} – {labels[int(b)]}"
        for a, b in zip(placed["a"], placed["b"], strict=True)
    ]
    counted = placed["quarter"].value_counts()
    bridge_from = float(placed["bridge_from"].iloc[0])
    st.markdown(f"**{words.LEDGER_BRIDGES_TITLE}**")
    key = f"ledger_bridges_{subject.page}"
    st.plotly_chart(
        quarters.scatter(
            placed.assign(party=placed["b"], label=names),
            axes=words.LEDGER_BRIDGES_AXES,
            names={
                quarter: words.LEDGER_QUARTER_COUNTED.format(
                    quarter=title, n=count(counted.get(quarter, 0))
                )
                for quarter, title in words.LEDGER_QUARTERS.items()
            },
            bars=(bridge_from, subject.cut),
            picked=subject.scene.party_of(subject.scene.selection.selected),
        ),
        key=key,
        config=CONFIG,
        on_select="ignore" if subject.customer is None else lambda: picked(subject, key),
        selection_mode="points",
        alt=sentences.bridges(subject),
    )
    rule = subject.scene.say(
        words.LEDGER_BRIDGES_RULE,
        bridge_from=bridge_from,
        without=words.counted(without, words.COUNTED_TIES),
    )
    if len(placed) > quarters.MOST_DOTS:
        rule += " " + words.LEDGER_BRIDGES_SQUARES.format(most=count(quarters.MOST_DOTS))
    if subject.customer is not None:
        rule += " " + words.LEDGER_BRIDGES_CLICK
    st.caption(f"{rule} {subject.window()}")
    tables.numbers(
        subject,
        pd.DataFrame(
            {
                "tie": names,
                "strength": placed["strength"].to_numpy(),
                "bridgeness": placed["bridgeness"].to_numpy(),
                "quarter": placed["quarter"].to_numpy(),
            }
        ),
        key="bridges",
    )
