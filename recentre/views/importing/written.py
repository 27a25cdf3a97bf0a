"""How the file was read: its parts, its header, what was assumed, repaired, or could be."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from recentre import words
from recentre.errors import RecentreError
from recentre.importing import drafts
from recentre.importing.drafts import Draft
from recentre.reading.choices import Choices as Reading
from recentre.reading.table import Finding
from recentre.views import working
from recentre.views.importing.choices import Choices
from recentre.views.plain import plain

_ICONS = {
    "assumed": ":material/visibility:",
    "repaired": ":material/build:",
    "proposed": ":material/help:",
}
_PICTURED = 3
_KEPT = ("_title", "_origin", "_consent", "_all_contact", "_add")
"""Answers about the log as a whole: they outlive a second reading of the file."""


def parts(choices: Choices) -> None:
    """Ask which sheet, member or table of the file is the log, if it has several."""
    draft = choices.draft
    if len(draft.parts) < 2:
        return
    names = [part.name for part in draft.parts]
    labels = {
        part.name: words.UPLOAD_PART_NOTED.format(
            name=part.name, note=part.note or words.UPLOAD_PART_HIDDEN
        )
        if part.hidden or part.note
        else part.name
        for part in draft.parts
    }
    chosen = st.selectbox(
        words.UPLOAD_PART.format(n=len(names)),
        names,
        index=names.index(draft.part) if draft.part in names else 0,
        format_func=lambda name: labels.get(name, name),
        key=f"{draft.known_as}_part_{draft.part}",
        width=420,
    )
    if draft.is_asked:
        st.caption(words.UPLOAD_PART_ASKED)
    if chosen is not None and chosen != draft.part:
        _read_again(draft, draft.choices, str(chosen))
        st.rerun()


def header(choices: Choices) -> None:
    """Ask whether the first row names the columns, with a picture of both, where none seems to."""
    draft = choices.draft
    if not draft.table.has_header or draft.choices.header is not None:
        with st.container(border=True, key="import_header"):
            _header(draft)


def found(choices: Choices) -> None:
    """List what was assumed and repaired; what is proposed waits for the reader's word."""
    draft = choices.draft
    findings = draft.table.findings
    proposed = [one for one in findings if one.state == "proposed"]
    accepted = sorted(draft.choices.accept)
    if proposed:
        with st.container(border=True, key="import_proposed"):
            st.markdown(f"**{words.UPLOAD_PROPOSED}**")
            for one in proposed:
                _offer(draft, one)
    done = [one for one in findings if one.state != "proposed"]
    if not done and not accepted and not draft.table.has_header:
        return
    label = words.counted(len(done), words.UPLOAD_READ_HOW) if done else words.UPLOAD_READ_PLAIN
    with st.expander(label, icon=":material/troubleshoot:", key=choices.key("written_open")):
        if done:
            st.markdown("\n".join(f"- {_ICONS[one.state]} {plain(one.text)}" for one in done))
            st.caption(words.UPLOAD_READ_ICONS)
        for what in accepted:
            if st.button(
                words.UPLOAD_PROPOSED_UNDO.format(what=_called(what)),
                key=f"{draft.known_as}_undo_{what}",
                icon=":material/undo:",
            ):
                _read_again(draft, replace(draft.choices, accept=draft.choices.accept - {what}))
                st.rerun()
        if draft.table.has_header and draft.choices.header is None:
            _header(draft)


def _called(what: str) -> str:
    return what.replace("_", " ")


def _offer(draft: Draft, one: Finding) -> None:
    said, button = st.columns([4, 1], vertical_alignment="center")
    said.markdown(plain(one.text))
    if button.button(
        words.UPLOAD_PROPOSED_DO, key=f"{draft.known_as}_do_{one.what}", icon=":material/build:"
    ):
        _read_again(draft, replace(draft.choices, accept=draft.choices.accept | {one.what}))
        st.rerun()


def _header(draft: Draft) -> None:
    """Ask, and show the first rows both ways."""
    table = draft.table
    rows = ([table.header] if table.has_header else []) + list(table.head[: _PICTURED + 1])
    unnamed = [words.IMPORT_UNNAMED_COLUMN.format(place=n + 1) for n in range(len(table.header))]
    st.markdown(f"**{words.UPLOAD_HEADER}**")
    pictures = ((True, _unique(rows[0]), rows[1:]), (False, unnamed, rows))
    for column, (is_header, names, below) in zip(st.columns(2), pictures, strict=True):
        with column:
            chosen = table.has_header is is_header
            label = words.UPLOAD_HEADER_CHOICES[is_header]
            if st.button(
                label,
                key=f"{draft.known_as}_header_{is_header}",
                icon=":material/check:" if chosen else ":material/table_rows:",
                disabled=chosen and draft.choices.header is not None,
                type="primary" if chosen else "secondary",
            ):
                _read_again(draft, replace(draft.choices, header=is_header))
                st.rerun()
            st.dataframe(
                pd.DataFrame(below[:_PICTURED], columns=names, dtype="str"),
                hide_index=True,
                height="content",
                key=f"{draft.known_as}_picture_{is_header}",
            )


def _unique(names: tuple[str, ...]) -> list[str]:
    kept: list[str] = []
    for place, name in enumerate(names, start=1):
        shown = name.strip() or words.IMPORT_UNNAMED_COLUMN.format(place=place)
        kept.append(f"{shown} ({place})" if shown in kept else shown)
    return kept


def _read_again(draft: Draft, reading: Reading, part: str | None = None) -> None:
    """Read the file as the reader says; what was chosen for its columns begins anew."""
    try:
        drafts.choose(draft, part=part, choices=reading)
    except RecentreError as error:
        working.fail(error)
        return
    prefix = f"{draft.known_as}_"
    for key in [str(key) for key in st.session_state if str(key).startswith(prefix)]:
        if not key.endswith(_KEPT):
            del st.session_state[key]
