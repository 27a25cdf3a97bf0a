"""Who stands side by side: from the address, picked one by one, a household, a segment."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from recentre import state, words
from recentre.network.several.casting import FEWEST, MOST, household_of, households
from recentre.selection import PARTY_AS, SEVERAL_BY
from recentre.views import roster
from recentre.views.plain import plain
from recentre.views.scene import Scene

_AT_FIRST = 4
_MOST_OFFERED = 400
"""So many households or segments are offered, the first by name."""


def chosen(scene: Scene) -> list[int]:
    """Return the parties of the address; else the household of who is in the middle; else a few.

    A key that nobody has is left out.
    """
    asked = [scene.party_of(key) for key in scene.selection.several]
    known = list(dict.fromkeys(party for party in asked if party is not None))
    if known:
        return known
    listed = roster.customers(scene)
    ego = roster.chosen(scene, listed)
    if ego is None:
        return []
    home = household_of(scene.ask("party/list"), ego)
    if home:
        return home
    others = [int(party) for party in listed["customer"] if int(party) != ego]
    return [ego, *others[: _AT_FIRST - 1]]


def put_side_by_side(scene: Scene, parties: Sequence[int]) -> None:
    """Put parties side by side; for callbacks."""
    listed = ",".join(map(str, parties[:MOST]))
    keys = scene.ask("party/list", parties=listed or "-1").set_index("party")["key"]
    state.choose(
        party_as="several",
        several=tuple(str(keys[party]) for party in parties[:MOST] if party in keys.index),
    )


def switch(scene: Scene) -> None:
    """Show the switch between one party and several."""
    st.session_state["party_as"] = scene.selection.party_as
    st.segmented_control(
        words.SEVERAL_AS,
        PARTY_AS,
        format_func=lambda way: words.SEVERAL_WAYS[way],
        key="party_as",
        required=True,
        label_visibility="collapsed",
        on_change=lambda: state.choose(party_as=st.session_state["party_as"]),
    )


def household(scene: Scene, party: int, label: str) -> None:
    """Offer the household of a party side by side in one click, if it has one."""
    members = household_of(scene.ask("party/list"), party)
    if members:
        st.button(
            words.say(words.SEVERAL_THE_HOUSEHOLD, who=plain(label)),
            icon=":material/family_restroom:",
            key="several_household",
            on_click=put_side_by_side,
            args=(scene, members),
        )


def pickers(scene: Scene, parties: Sequence[int]) -> None:
    """Offer who may stand side by side, and what they are sorted by."""
    everybody = scene.ask("party/list")
    with st.popover(
        words.SEVERAL_CHOOSE.format(n=len(parties)), icon=":material/group:", key="several_who"
    ):
        _one_by_one(scene, parties)
        _household(scene, everybody)
        _segment(scene, everybody)
    st.session_state["several_by"] = scene.selection.several_by
    st.selectbox(
        words.SEVERAL_BY,
        SEVERAL_BY,
        format_func=lambda name: words.say(
            words.SEVERAL_SORTED, by=scene.say(words.SEVERAL_ORDERS[name])
        ),
        key="several_by",
        label_visibility="collapsed",
        width=265,
        on_change=lambda: state.choose(several_by=st.session_state["several_by"]),
    )


def _one_by_one(scene: Scene, parties: Sequence[int]) -> None:
    listed = [int(party) for party in roster.customers(scene).head(roster.MOST)["customer"]]
    options = [*parties, *(party for party in listed if party not in set(parties))]
    labels = scene.labels(options)
    st.session_state["several_parties"] = list(parties)
    st.multiselect(
        words.say(words.SEVERAL_WHO, most=MOST),
        options,
        format_func=lambda party: labels.get(party, str(party)),
        max_selections=MOST,
        placeholder=words.SEVERAL_FIND,
        key="several_parties",
        on_change=lambda: put_side_by_side(scene, st.session_state["several_parties"]),
    )


def _household(scene: Scene, everybody: pd.DataFrame) -> None:
    homes = list(households(everybody).values())[:_MOST_OFFERED]
    if not homes:
        return
    labels = scene.labels([members[0] for members in homes])
    _group(
        scene,
        words.SEVERAL_HOUSEHOLDS,
        {
            place: (
                words.say(words.SEVERAL_HOUSEHOLD, who=labels[members[0]], n=len(members)),
                members,
            )
            for place, members in enumerate(homes)
        },
        key="several_home",
    )


def _segment(scene: Scene, everybody: pd.DataFrame) -> None:
    """Offer the segments of customers; of one that holds more, those with the most strong ties."""
    customers = everybody[everybody["is_customer"]].dropna(subset=["segment"])
    ranked = scene.ask("contrast/of_base").sort_values(
        ["strong", "interactions", "customer"], ascending=[False, False, True], kind="stable"
    )
    place = {int(party): at for at, party in enumerate(ranked["customer"])}
    groups: dict[int, tuple[str, list[int]]] = {}
    for name, rows in customers.groupby("segment"):
        members = sorted((int(party) for party in rows["party"]), key=lambda one: place.get(one, 0))
        if len(members) >= FEWEST and len(groups) < _MOST_OFFERED:
            label = words.say(words.SEVERAL_SEGMENT, name=name, n=len(members))
            groups[len(groups)] = (label, members)
    if groups:
        _group(scene, words.SEVERAL_SEGMENTS, groups, key="several_segment")


def _group(scene: Scene, label: str, groups: dict[int, tuple[str, list[int]]], *, key: str) -> None:
    st.session_state[key] = None
    st.selectbox(
        label,
        list(groups),
        format_func=lambda place: groups[place][0] if place in groups else "",
        index=None,
        placeholder=words.BAR_FIND,
        key=key,
        on_change=lambda: _take(scene, groups, st.session_state[key]),
    )


def _take(scene: Scene, groups: dict[int, tuple[str, list[int]]], place: int | None) -> None:
    if place is not None:
        put_side_by_side(scene, groups[place][1])
