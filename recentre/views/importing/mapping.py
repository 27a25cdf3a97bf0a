"""Which column is what: a choice for every field, the guess, and what speaks for it."""

from __future__ import annotations

import streamlit as st

from recentre import words
from recentre.importing.cells import Cells
from recentre.importing.evidence import evidence
from recentre.importing.fields import FIELDS, REQUIRED, Mapping
from recentre.importing.guess import header_words, plain_header
from recentre.views.importing.choices import CONSTANT, LOOKED_AT, NOT_HERE, Choices, Source
from recentre.views.plain import plain

_SHOWN = tuple(words.UPLOAD_FIELDS)
_FIRST = ("source", "target", "occurred_at", "kind", "channel", "topic", "amount", "currency")


def draw(choices: Choices) -> None:
    """Draw the choices; fields that are rare and were not guessed stand folded below."""
    st.subheader(words.UPLOAD_COLUMNS_STEP, anchor=False)
    st.caption(words.UPLOAD_COLUMNS_NOTE)
    shown = [name for name in _SHOWN if name in _FIRST or guessed(choices, name) != NOT_HERE]
    folded = [name for name in _SHOWN if name not in shown]
    with st.container(key="import_fields", gap="small"):
        for name in shown:
            _field(choices, name)
    chosen = sum(1 for name in folded if source_of(choices, name) != NOT_HERE)
    label = words.UPLOAD_MORE_FIELDS_SET.format(n=chosen) if chosen else words.UPLOAD_MORE_FIELDS
    with st.expander(label, icon=":material/more_horiz:", key=choices.key("more_open")):
        for name in folded:
            _field(choices, name)
    choices.note_missing_fields()
    _warn_twice(choices)


def source_of(choices: Choices, name: str) -> Source:
    """Return where a field comes from, as its widget holds it."""
    kept: Source = choices.held(f"map_{name}", guessed(choices, name))
    return kept if isinstance(kept, tuple) else NOT_HERE


def guessed(choices: Choices, name: str) -> Source:
    """Return where a field was guessed to come from."""
    column = choices.draft.guess.mapping.columns.get(name)
    return NOT_HERE if column is None else ("column", column)


def _field(choices: Choices, name: str) -> None:
    options: list[Source] = [NOT_HERE]
    if name != "occurred_at":
        options.append(CONSTANT)
    options += [("column", column) for column in choices.draft.table.header]
    label = words.UPLOAD_FIELDS[name]
    named, choice = st.columns([2, 5], gap="small")
    short = words.UPLOAD_SHORT_FIELDS[name].capitalize()
    named.markdown(f"**{short}**" if name in REQUIRED else short)
    with choice:
        chosen = st.selectbox(
            label,
            options,
            index=options.index(guessed(choices, name)),
            format_func=_written,
            key=choices.key(f"map_{name}"),
            label_visibility="collapsed",
            persist_state="session",
        )
        source = chosen if isinstance(chosen, tuple) else NOT_HERE
        choices.sources[name] = source
        if source == CONSTANT:
            choices.constants[name] = (
                st.text_input(
                    words.UPLOAD_CONSTANT_LABEL.format(field=label),
                    key=choices.key(f"constant_{name}"),
                    placeholder=words.UPLOAD_CONSTANT_VALUE,
                    label_visibility="collapsed",
                    persist_state="session",
                )
                or ""
            )
        why = _why(choices, name, source)
        if why:
            st.caption(why)


def _written(source: Source) -> str:
    kind, column = source
    if kind == "column":
        return column
    return words.UPLOAD_NOT_HERE if kind == "none" else words.UPLOAD_CONSTANT


def _why(choices: Choices, name: str, source: Source) -> str:
    guess = choices.draft.guess
    if source == NOT_HERE:
        candidates = ", ".join(guess.candidates.get(name, ()))
        is_open = name in guess.open_fields and bool(candidates)
        said = words.UPLOAD_WHY_OPEN.format(columns=candidates) if is_open else ""
        said = said or _called_so(choices, name)
        if name in choices.needed:
            return f":orange[:material/error: {plain(said or words.UPLOAD_NEEDED)}]"
        return plain(said)
    if source == CONSTANT:
        return ""
    parts = [_reason(choices, name, source), _shown_by(choices, name, source[1])]
    return "; ".join(part for part in parts if part)


def _called_so(choices: Choices, name: str) -> str:
    """Return why a column that is called like a needed field was not taken for it."""
    if name not in choices.needed:
        return ""
    usual = header_words()[name]
    for column in choices.draft.table.header:
        if plain_header(column) in usual:
            shown = _shown_by(choices, name, column)
            return words.UPLOAD_WHY_NOT.format(column=column, evidence=shown) if shown else ""
    return ""


def _reason(choices: Choices, name: str, source: Source) -> str:
    if source != guessed(choices, name):
        return words.UPLOAD_WHY_YOU
    column = source[1]
    if plain_header(column) in header_words()[name]:
        return words.UPLOAD_WHY_HEADER.format(column=plain(column))
    return plain(choices.draft.guess.reasons.get(name, ""))


def _shown_by(choices: Choices, name: str, column: str) -> str:
    table = choices.draft.table
    cells = Cells(table.header, table.head[:LOOKED_AT], Mapping.of([(name, column)]))
    return evidence(cells, name)


def _warn_twice(choices: Choices) -> None:
    taken: dict[str, list[str]] = {}
    for name in FIELDS:
        kind, column = choices.sources.get(name, NOT_HERE)
        if kind == "column":
            taken.setdefault(column, []).append(words.UPLOAD_SHORT_FIELDS[name])
    for column, fields in taken.items():
        if len(fields) > 1:
            st.warning(
                words.UPLOAD_TWICE.format(column=plain(column), fields=", ".join(fields)),
                icon=":material/warning:",
            )
