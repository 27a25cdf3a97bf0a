"""Whose log it is: the company's names and its staff, where the log comes from, who agreed."""

from __future__ import annotations

import streamlit as st

from recentre import words
from recentre.importing import drafts
from recentre.views.importing import recipe
from recentre.views.importing.choices import Choices
from recentre.views.plain import count
from recentre.views.scene import Scene

MOST_NAMES = 2000


def draw(scene: Scene, choices: Choices) -> None:
    """Draw the choices; names are those at the ends of the file's rows, most frequent first."""
    st.subheader(words.UPLOAD_PEOPLE_STEP, anchor=False)
    counted = {} if choices.followed else _names(choices)
    company, staff = st.columns(2)
    answered = {name for name, _ in choices.followed.answers} if choices.followed else set()
    if choices.followed is None or recipe.COMPANY not in answered:
        with company:
            choices.company = _chosen(scene, choices, "company", counted)
    with staff:
        choices.staff = _chosen(scene, choices, "staff", counted)
    if counted:
        st.caption(_counted(choices, len(counted)))
    origin, consent = st.columns(2)
    choices.origin = (
        origin.text_input(
            words.UPLOAD_ORIGIN,
            key=choices.key("origin"),
            placeholder=words.UPLOAD_ORIGIN_PLACEHOLDER,
            persist_state="session",
        )
        or ""
    )
    choices.consent = (
        consent.text_input(
            words.UPLOAD_CONSENT,
            key=choices.key("consent"),
            placeholder=words.UPLOAD_CONSENT_PLACEHOLDER,
            persist_state="session",
        )
        or ""
    )
    st.caption(words.UPLOAD_SAID_NOTE)
    choices.keep_names = not st.checkbox(
        words.UPLOAD_NO_NAMES,
        key=choices.key("no_names"),
        help=words.UPLOAD_NO_NAMES_HELP,
        persist_state="session",
    )
    choices.all_contact_logged = st.checkbox(
        scene.say(words.UPLOAD_ALL_CONTACT),
        key=choices.key("all_contact"),
        help=scene.say(words.UPLOAD_ALL_CONTACT_HELP),
        persist_state="session",
    )


def _chosen(scene: Scene, choices: Choices, role: str, counted: dict[str, int]) -> tuple[str, ...]:
    label, note = {
        "company": (words.UPLOAD_COMPANY, words.UPLOAD_COMPANY_HELP),
        "staff": (words.UPLOAD_STAFF, words.UPLOAD_STAFF_HELP),
    }[role]
    kept = choices.held(role) or []
    options = [*counted, *(name for name in kept if name not in counted)]
    chosen = st.multiselect(
        scene.say(label),
        options,
        format_func=lambda name: _option(name, counted),
        key=choices.key(role),
        help=scene.say(note),
        placeholder=words.UPLOAD_NAMES,
        accept_new_options=True,
        select_all=False,
        persist_state="session",
    )
    return tuple(str(name).strip() for name in chosen)


def _counted(choices: Choices, names: int) -> str:
    """Return how the listed names were found."""
    whole = choices.draft.table.lines <= drafts.COUNTED_ROWS and names < MOST_NAMES
    if whole:
        return words.UPLOAD_NAMES_ALL.format(n=count(names))
    return words.UPLOAD_NAMES_COUNTED.format(n=count(names), rows=count(drafts.COUNTED_ROWS))


def _option(name: str, counted: dict[str, int]) -> str:
    if name not in counted:
        return name
    return words.UPLOAD_NAME_OPTION.format(name=name, count=count(counted[name]))


def _names(choices: Choices) -> dict[str, int]:
    """Return names with their rows, counted once for each pair of columns."""
    mapping = choices.ready
    ends = tuple(
        (mapping.columns.get(end), mapping.constants.get(end)) for end in ("source", "target")
    )
    key = choices.key("names")
    kept = st.session_state.get(key)
    if kept is None or kept[0] != ends:
        kept = (ends, dict(drafts.names_in(choices.draft, mapping, MOST_NAMES)))
        st.session_state[key] = kept
    counted: dict[str, int] = kept[1]
    return counted
