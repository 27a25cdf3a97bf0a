"""Erasing a person: what would go and what would stay, before the reader confirms by name."""

from __future__ import annotations

import streamlit as st

from recentre import library, words
from recentre.errors import RecentreError
from recentre.naming import Names
from recentre.people import erasing
from recentre.people.erasing import Traces
from recentre.views.people import doing, pairs
from recentre.views.plain import count, day, plain
from recentre.views.scene import Scene


def draw(scene: Scene) -> None:
    """Draw the way to erase a person, and when that was done before."""
    name = library.own(scene.selection.workspace)
    if name is None or scene.facts["generated"]:
        return
    st.subheader(words.ERASE_HEAD, anchor=False)
    st.caption(words.ERASE_NOTE)
    with (
        st.form("people_erase", border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        person = st.text_input(words.ERASE_NAME, help=words.PEOPLE_BY_HAND_HELP, width=360)
        asked = st.form_submit_button(words.ERASE_LOOK, icon=":material/person_remove:")
    if asked and person and person.strip():
        try:
            found = erasing.traces(scene.workspace, person)
        except RecentreError as error:
            # The hint may name others.
            hint = plain(error.hint) if scene.names is Names.ALL else ""
            st.error(f"{plain(error.message)} {hint}")
        else:
            _confirm(scene, name, person.strip(), found)
    _past(scene)


@st.dialog(words.ERASE_HEAD, width="medium", icon=":material/person_remove:")
def _confirm(scene: Scene, workspace: str, person: str, found: Traces) -> None:
    names = ", ".join(plain(one) for one in found.names)
    st.markdown(f"**{words.ERASE_WHAT.format(names=names)}**")
    also: list[str] = []
    similar = _similar(scene, found)
    if similar:
        also = st.multiselect(words.ERASE_SIMILAR, similar, key="people_erase_also")
        if also:
            found = erasing.traces(scene.workspace, person, also)
    for sentence in found.sentences():
        st.markdown(sentence)
    typed = st.text_input(words.ERASE_CONFIRM, key="people_erase_typed")
    if st.button(
        words.ERASE_NOW,
        key="people_erase_now",
        icon=":material/delete_forever:",
        type="primary",
        disabled=(typed or "").strip() != person,
    ):
        doing.start_erasing(workspace, person, also)
        st.rerun()


def _similar(scene: Scene, found: Traces) -> list[str]:
    """Return names that hold the name, and those that were proposed as the same person."""
    similar = list(found.similar)
    for one in pairs.known(scene):
        if one.kept in found.parties:
            similar.append(one.merged_name)
        elif one.merged in found.parties:
            similar.append(one.kept_name)
    return list(dict.fromkeys(similar))


def _past(scene: Scene) -> None:
    rows = scene.ask("people/erasures")
    if not len(rows):
        return
    days = "; ".join(
        words.ERASE_PAST_ONE.format(
            day=day(row["erased_at"]),
            names=count(row["names"]),
            interactions=count(row["interactions"]),
        )
        for row in rows.to_dict("records")
    )
    st.caption(words.counted(len(rows), words.ERASE_PAST, days=days))
