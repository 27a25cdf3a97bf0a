"""Broadcasters, suspected bots and hubs: the rule, the evidence, and what the reader says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from recentre import library, words
from recentre.importing.small_files import TYPES
from recentre.ties.receipt import is_missing
from recentre.views import how
from recentre.views.people import doing
from recentre.views.plain import count
from recentre.views.scene import Scene

MOST = 200
MOST_UNASKED = 1_000_000
"""With more interactions the reader starts the search: it takes seconds."""
_LOOKED = "people_flags_looked"


def draw(scene: Scene) -> None:
    """Draw the table of flags; what a party is can be changed in it."""
    st.subheader(words.PEOPLE_FLAGS, anchor=False)
    st.caption(words.PEOPLE_FLAGS_NOTE)
    if not _is_wanted(scene):
        return
    found = scene.ask("people/flags")
    if not len(found):
        st.info(words.PEOPLE_NO_FLAGS, icon=":material/check:")
    else:
        _table(scene, found.head(MOST))
        if len(found) > MOST:
            st.caption(words.PEOPLE_FLAGS_FIRST.format(n=MOST))
    with st.expander(words.HOW, icon=":material/function:", key="people_how"):
        how.behind("people/flags", "people/merges")


def _is_wanted(scene: Scene) -> bool:
    """Return whether flags are to be looked for: in a large log only when the reader asks."""
    if int(scene.facts["interactions"]) <= MOST_UNASKED or st.session_state.get(_LOOKED):
        return True
    return st.button(
        words.PEOPLE_FLAGS_LOOK,
        key="people_flags_look",
        icon=":material/flag:",
        on_click=lambda: st.session_state.update({_LOOKED: True}),
    )


def _table(scene: Scene, found: pd.DataFrame) -> None:
    labels = scene.labels(int(party) for party in found["party"])
    rows = [
        {
            "label": labels[int(row["party"])],
            "flags": ", ".join(_flags(row)),
            "type": row["type"],
            "evidence": "; ".join(_evidence(row)),
            "sent": row["sent"],
            "received": row["received"],
            "ties": row["ties"],
        }
        for row in found.to_dict("records")
    ]
    name = library.own(scene.selection.workspace)
    read_only = name is None or bool(scene.facts["generated"])
    shown = pd.DataFrame(rows)
    titles = words.PEOPLE_FLAG_COLUMNS
    edited = st.data_editor(
        shown,
        key=f"people_flags_{scene.selection.workspace}_{scene.workspace.data_version}",
        hide_index=True,
        height=min(36 * (len(shown) + 1) + 4, 330),
        disabled=True if read_only else [column for column in titles if column != "type"],
        column_config={
            **titles,
            "evidence": st.column_config.TextColumn(titles["evidence"], width="large"),
            "type": st.column_config.SelectboxColumn(titles["type"], options=TYPES, required=True),
            **{
                column: st.column_config.NumberColumn(titles[column], format="localized")
                for column in ("sent", "received", "ties")
            },
        },
        alt=words.PEOPLE_FLAGS,
    )
    if read_only:
        return
    changed = {
        int(party): str(new)
        for party, old, new in zip(found["party"], shown["type"], edited["type"], strict=True)
        if new != old
    }
    if st.button(
        words.counted(len(changed), words.PEOPLE_FLAGS_SAVE),
        key="people_flags_save",
        icon=":material/save:",
        disabled=not changed,
    ):
        doing.start_typing(str(name), _said(scene, changed))
        st.rerun()


def _said(scene: Scene, changed: Mapping[int, str]) -> list[dict[str, str | None]]:
    named = scene.ask("party/list", parties=",".join(map(str, changed)))
    return [
        {"name": str(name), "type": changed[int(party)], "role": None}
        for party, name in zip(named["party"], named["name"], strict=True)
    ]


def _flags(row: Mapping[Any, Any]) -> list[str]:
    return [
        word
        for flag, word in (
            ("is_bot_suspect", words.PEOPLE_FLAG_BOT),
            ("is_broadcaster", words.PEOPLE_FLAG_BROADCASTER),
            ("is_hub", words.PEOPLE_FLAG_HUB),
        )
        if row[flag]
    ]


def _evidence(row: Mapping[Any, Any]) -> list[str]:
    """Return what is above a bar, in words."""
    said = []
    if row["is_broadcaster"]:
        said.append(words.PEOPLE_SIGN_RECIPIENTS.format(n=count(row["most_recipients"])))
    if row["is_hub"]:
        said.append(words.PEOPLE_SIGN_TIES.format(n=count(row["ties"])))
    if not is_missing(row["unevenness"]) and row["unevenness"] < 0.1:
        said.append(words.PEOPLE_SIGN_EVEN.format(share=f"{row['unevenness']:.0%}"))
    if not is_missing(row["per_day"]) and row["per_day"] > 50:
        said.append(words.PEOPLE_SIGN_DAY.format(n=count(row["per_day"])))
    if not is_missing(row["hours"]) and row["hours"] == 24:
        said.append(words.PEOPLE_SIGN_HOURS)
    if not is_missing(row["out_per_in"]) and row["out_per_in"] > 50:
        said.append(words.PEOPLE_SIGN_OUT.format(n=count(row["out_per_in"])))
    if not is_missing(row["topics"]) and row["topics"] == 1:
        said.append(words.PEOPLE_SIGN_TOPIC)
    return said
