"""Asymmetry: what a tie takes of either side's attention, and where the two disagree."""

from __future__ import annotations

import numpy as np
import pandas as pd
import streamlit as st

from recentre import words
from recentre.charts import shares
from recentre.charts.theme import CONFIG
from recentre.views.ledger import sentences, tables
from recentre.views.ledger.subject import Subject, picked
from recentre.views.plain import count, plain

_DRAWN = 14


def draw(subject: Subject) -> None:
    """Draw both sides' shares, the flagged ties first to be seen, and the rule."""
    found = subject.ask("ties/asymmetry", party=subject.centre, layer=subject.scene.selection.layer)
    st.markdown(sentences.asymmetry(subject))
    if not len(found):
        return
    labels = subject.labels([*found["other"], subject.centre])
    rows = found.assign(
        label=[labels[int(party)] for party in found["other"]],
        differs=found["matters_more_to"].isin(["party", "other"]),
    )
    _chart(subject, rows, labels[subject.centre])
    left_out = int(found["matters_more_to"].isna().sum())
    rule = words.LEDGER_ASYMMETRY_RULE.format(left_out=words.counted(left_out, words.COUNTED_TIES))
    st.caption(f"{rule} {subject.window()}")
    who = plain(labels[subject.centre])
    sides = [None if pd.isna(side) else side for side in rows["matters_more_to"]]
    columns = ["label", "own_share", "their_share", "own_ties", "their_ties"]
    tables.numbers(
        subject,
        rows[columns].assign(
            matters_more_to=[words.LEDGER_SIDES[side].format(who=who) for side in sides]
        ),
        key="asymmetry",
    )


def _chart(subject: Subject, rows: pd.DataFrame, who: str) -> None:
    comparable = rows[rows["matters_more_to"].notna()]
    larger = np.maximum(comparable["own_share"], comparable["their_share"])
    drawn = comparable.assign(larger=larger).nlargest(_DRAWN, "larger", keep="first")
    drawn = drawn.sort_values(["own_share", "other"], ascending=[False, True], kind="stable")
    if not len(drawn):
        return
    st.markdown(f"**{words.LEDGER_ASYMMETRY_TITLE}**")
    key = f"ledger_asymmetry_{subject.page}"
    st.plotly_chart(
        shares.pairs(
            drawn,
            axis=words.LEDGER_ASYMMETRY_AXIS,
            names=(words.LEDGER_ASYMMETRY_OWN.format(who=who), words.LEDGER_ASYMMETRY_THEIRS),
            picked=subject.scene.party_of(subject.scene.selection.selected),
        ),
        key=key,
        config=CONFIG,
        on_select=lambda: picked(subject, key),
        selection_mode="points",
        alt=sentences.asymmetry(subject),
    )
    st.caption(
        words.LEDGER_ASYMMETRY_SHOWN.format(shown=count(len(drawn)), n=count(len(comparable)))
    )
