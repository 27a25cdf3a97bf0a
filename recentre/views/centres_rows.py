"""The ties of two centres as rows: the table that equals the picture."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from recentre import words
from recentre.network.casting import CastData, with_company
from recentre.ties.declared import DECLARED, RANKED
from recentre.views import judging, ties
from recentre.views.scene import Scene

_COLUMNS = (
    "label",
    "type",
    "strength",
    "class",
    "declared",
    "company_strength",
    "known",
    "seen",
)


def draw(scene: Scene, data: CastData, selected: int | None) -> None:
    """Show the ties of the customer; those that are only declared or ranked come last."""
    cast = with_company(data)
    computed = ~cast["family"].isin([DECLARED, RANKED])
    cast = cast.assign(computed=computed).sort_values(
        ["computed", "customer_strength", "rank_share", "party"],
        ascending=[False, False, False, True],
        kind="stable",
    )
    said = judging.called(scene, data.customer.party)
    rows = pd.DataFrame(
        {
            "party": cast["party"],
            "label": cast["label"],
            "type": cast["type"],
            "strength": cast["customer_strength"].where(cast["computed"]),
            "class": [
                ties.class_of(strong, dormant, said.get(int(party)), family)
                for strong, dormant, party, family in zip(
                    cast["customer_strong"],
                    cast["customer_dormant"],
                    cast["party"],
                    cast["family"],
                    strict=True,
                )
            ],
            "declared": cast["declared"],
            "company_strength": cast["company_strength"],
            "known": cast["known"],
            "seen": cast["seen"],
        }
    ).reset_index(drop=True)
    st.markdown(f"**{words.PARTY_TIES}**")
    columns = [name for name in _COLUMNS if name != "declared" or data.declared]
    ties.table(scene, rows, columns, key="centres_ties", selected=selected)
