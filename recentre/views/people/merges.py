"""Names that were merged, each with its way back, and two names merged by hand."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from recentre import answers, library, words
from recentre.errors import RecentreError
from recentre.naming import Names
from recentre.people.merging import Answer
from recentre.views.people import doing
from recentre.views.plain import day, plain
from recentre.views.scene import Scene

SHOWN = 30


def draw(scene: Scene) -> None:
    """Draw the merges, the declined pairs, and the form for two names."""
    name = library.own(scene.selection.workspace)
    if name is None or scene.facts["generated"]:
        return
    st.subheader(words.PEOPLE_MERGES, anchor=False)
    rows = scene.ask("people/merges")
    if not len(rows):
        st.caption(words.PEOPLE_NO_MERGES)
    for row in rows.head(SHOWN).to_dict("records"):
        _merge(scene, name, row)
    _declined(scene, name)
    _by_hand(scene, name)


def _merge(scene: Scene, name: str, row: dict[Any, Any]) -> None:
    kept, merged = words.PEOPLE_ABSENT, words.PEOPLE_ABSENT
    if not pd.isna(row["party"]):
        kept = scene.label(int(row["party"]))
    if not pd.isna(row["merged_name"]):
        # A name is hidden wherever that of the party it became is.
        seen = kept in (row["kept_name"], row["merged_name"]) or pd.isna(row["kept_name"])
        merged = str(row["merged_name"]) if seen else words.PEOPLE_ANOTHER
    small = words.PEOPLE_MERGED_SMALL.format(
        rule=words.PEOPLE_RULES.get(row["rule"], str(row["rule"])),
        interactions=words.counted(int(row["interactions"]), words.PEOPLE_COUNT),
        day=day(row["made_at"]),
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        line = words.PEOPLE_MERGED_LINE.format(merged=plain(merged), kept=plain(kept))
        st.markdown(f"{line} :small[{plain(small)}]", width=720)
        if st.button(words.PEOPLE_UNDO, key=f"people_undo_{row['merged']}", icon=":material/undo:"):
            doing.start_undoing(name, str(row["merged"]))
            st.rerun()


def _declined(scene: Scene, name: str) -> None:
    declined = int(scene.ask("people/declined")["pairs"].iloc[0])
    if not declined:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(words.counted(declined, words.PEOPLE_DECLINED), width=520)
        if st.button(words.PEOPLE_RECONSIDER, key="people_reconsider", type="tertiary"):
            doing.start_reconsidering(name)
            st.rerun()


def _by_hand(scene: Scene, name: str) -> None:
    with (
        st.expander(words.PEOPLE_BY_HAND, icon=":material/merge:", key="people_by_hand"),
        st.form("people_by_hand_form", border=False),
    ):
        left, right = st.columns(2)
        kept = left.text_input(words.PEOPLE_BY_HAND_KEPT, help=words.PEOPLE_BY_HAND_HELP)
        merged = right.text_input(words.PEOPLE_BY_HAND_MERGED, help=words.PEOPLE_BY_HAND_HELP)
        if not st.form_submit_button(words.PEOPLE_BY_HAND_NOW, icon=":material/merge:"):
            return
        try:
            ends = [answers.party_named(scene.workspace, end or "") for end in (kept, merged)]
        except RecentreError as error:
            # The hint may name others.
            hint = plain(error.hint) if scene.names is Names.ALL else ""
            st.error(f"{plain(error.message)} {hint}")
            return
        if ends[0] == ends[1]:
            st.error(words.PEOPLE_SAME_ALREADY)
            return
        doing.start_answering(name, [Answer(ends[0], ends[1], is_same=True)])
        st.rerun()
