"""Which column is what: for each field the guess and its reason; then what the file leaves open."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import available_timezones

import pandas as pd
import streamlit as st

from recentre import words
from recentre.importing import times
from recentre.importing.fields import FIELDS, REQUIRED
from recentre.importing.inspection import open_readings
from recentre.importing.values import TimeForm, is_missing, shape, time_forms
from recentre.views.importing.choices import CONSTANT, NOT_HERE, Choices, Source
from recentre.views.plain import plain

PREVIEW_ROWS = 20
_SHOWN = tuple(words.UPLOAD_FIELDS)
_THREE_DIGITS = re.compile(r"^\D*\d{1,3}[.,]\d{3}\D*$")
_ACROSS = 4
_LOOKED_AT = 300
"""Cells that are enough to show how a column reads."""


def preview(choices: Choices) -> None:
    """Show the first rows; a column that is taken for a field says so in its title."""
    head = choices.draft.head
    taken: dict[str, list[str]] = {}
    for name in _SHOWN:
        kind, column = _source(choices, name)
        if kind == "column":
            taken.setdefault(column, []).append(words.UPLOAD_SHORT_FIELDS[name])
    titles = {
        column: words.UPLOAD_PREVIEW_TITLE.format(column=column, field=", ".join(fields))
        for column, fields in taken.items()
    }
    rows = pd.DataFrame(head.rows[:PREVIEW_ROWS], columns=list(head.header), dtype="str")
    st.dataframe(
        rows,
        hide_index=True,
        height=214,
        key=choices.key("preview"),
        column_config=titles,
    )


def draw(choices: Choices) -> None:
    """Draw a choice for every field, then what the file leaves open."""
    st.subheader(words.UPLOAD_COLUMNS_STEP, anchor=False)
    st.caption(words.UPLOAD_COLUMNS_NOTE)
    for start in range(0, len(_SHOWN), _ACROSS):
        columns = st.columns(_ACROSS)
        for column, name in zip(columns, _SHOWN[start : start + _ACROSS], strict=False):
            with column:
                _field(choices, name)
    choices.note_missing_fields()
    _warn_twice(choices)
    _dates(choices)
    _decimal(choices)
    with st.container(horizontal=True, gap="large", vertical_alignment="bottom"):
        _zone(choices)
        choices.strict = st.checkbox(
            words.UPLOAD_STRICT,
            key=choices.key("strict"),
            help=words.UPLOAD_STRICT_HELP,
            persist_state="session",
        )


def _field(choices: Choices, name: str) -> None:
    options: list[Source] = [NOT_HERE]
    if name != "occurred_at":
        options.append(CONSTANT)
    options += [("column", column) for column in choices.draft.head.header]
    guessed = _guessed(choices, name)
    label = words.UPLOAD_FIELDS[name]
    chosen = st.selectbox(
        label,
        options,
        index=options.index(guessed),
        format_func=_written,
        key=choices.key(f"map_{name}"),
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
    why = _why(choices, name, source, guessed)
    if name == "occurred_at":
        why = ". ".join(text for text in (why, _time_read(choices)) if text)
    if why:
        st.caption(why)


def _source(choices: Choices, name: str) -> Source:
    kept: Source = choices.held(f"map_{name}", _guessed(choices, name))
    return kept


def _guessed(choices: Choices, name: str) -> Source:
    column = choices.draft.guess.mapping.columns.get(name)
    return NOT_HERE if column is None else ("column", column)


def _written(source: Source) -> str:
    kind, column = source
    if kind == "column":
        return column
    return words.UPLOAD_NOT_HERE if kind == "none" else words.UPLOAD_CONSTANT


def _why(choices: Choices, name: str, source: Source, guessed: Source) -> str:
    guess = choices.draft.guess
    if source == NOT_HERE and name in REQUIRED:
        why = words.UPLOAD_NEEDED
        candidates = guess.candidates.get(name, ())
        if name in guess.open_fields and candidates:
            why = words.UPLOAD_WHY_OPEN.format(columns=", ".join(candidates))
        return f":orange[:material/error: {plain(why)}]"
    if source != guessed:
        return words.UPLOAD_WHY_YOU
    if source == NOT_HERE:
        if name in guess.open_fields:
            columns = ", ".join(guess.candidates.get(name, ()))
            return plain(words.UPLOAD_WHY_OPEN.format(columns=columns))
        return ""
    return plain(guess.reasons.get(name, ""))


def _warn_twice(choices: Choices) -> None:
    taken: dict[str, list[str]] = {}
    for name in FIELDS:
        kind, column = choices.sources[name]
        if kind == "column":
            taken.setdefault(column, []).append(words.UPLOAD_SHORT_FIELDS[name])
    for column, fields in taken.items():
        if len(fields) > 1:
            st.warning(
                words.UPLOAD_TWICE.format(column=plain(column), fields=", ".join(fields)),
                icon=":material/warning:",
            )


def _cells(choices: Choices, name: str) -> list[str]:
    kind, column = choices.sources[name]
    if kind != "column":
        return []
    place = choices.draft.head.header.index(column)
    return [row[place] for row in choices.draft.head.rows]


def _is_asked(choices: Choices, about: str) -> bool:
    """Whether a reading is open: a try found it so, or the head is the whole file and is open."""
    if choices.held(f"asked_{about}"):
        return True
    head = choices.draft.head
    if not head.whole:
        return False
    mapping = choices.ready
    key = choices.key("open_readings")
    kept = st.session_state.get(key)
    if kept is None or kept[0] != mapping:
        questions = open_readings(head, mapping, choices.draft.shown)
        kept = (mapping, frozenset(question.about for question in questions))
        st.session_state[key] = kept
    return about in kept[1]


def _dates(choices: Choices) -> None:
    if not _is_asked(choices, "dates"):
        return
    example = next(
        (cell.strip() for cell in _cells(choices, "occurred_at") if _two_forms(cell)), None
    )
    labels = dict(words.UPLOAD_DATE_READINGS_BARE)
    if example is not None:
        for form in time_forms(shape(example)):
            if form.order is not None:
                labels[form.order] = words.UPLOAD_DATE_READINGS[form.order].format(
                    value=plain(example), reading=_spoken(example, form)
                )
    choices.dates = _ask(choices, "dates", words.UPLOAD_DATES, labels)
    if choices.dates is None:
        choices.missing.append(words.UPLOAD_MISSING_DATES)


def _decimal(choices: Choices) -> None:
    if not _is_asked(choices, "decimal"):
        return
    cells = [
        cell.strip()
        for name in ("amount", "rating")
        for cell in _cells(choices, name)
        if _THREE_DIGITS.match(cell.strip())
    ]
    labels = dict(words.UPLOAD_DECIMAL_READINGS_BARE)
    if cells:
        for reading, template in words.UPLOAD_DECIMAL_READINGS.items():
            labels[reading] = template.format(
                value=plain(cells[0]), reading=plain(_number_read(cells[0], reading))
            )
    choices.decimal = _ask(choices, "decimal", words.UPLOAD_DECIMAL, labels)
    if choices.decimal is None:
        choices.missing.append(words.UPLOAD_MISSING_DECIMAL)


def _ask(choices: Choices, about: str, question: str, labels: dict[str, str]) -> str | None:
    with st.container(border=True, key=choices.key(f"ask_{about}")):
        answer = st.radio(
            question,
            list(labels),
            index=None,
            format_func=labels.__getitem__,
            key=choices.key(about),
            persist_state="session",
        )
        st.caption(plain(choices.held(f"asked_{about}") or words.UPLOAD_ASKED))
    return answer


def _two_forms(cell: str) -> bool:
    return len(time_forms(shape(cell.strip()))) > 1


def _number_read(text: str, reading: str) -> str:
    """Return a number such as 1.234 in the words of one reading: 1 234 or 1 and 234 thousandths."""
    mark = "," if reading == "comma" else "."
    other = "." if mark == "," else ","
    digits = re.sub(r"[^\d.,]", "", text).replace(other, "")
    value = float(digits.replace(mark, "."))
    return f"{value:,.3f}" if mark in digits else f"{value:,.0f}"


def _time_read(choices: Choices) -> str:
    """Return how the first time of the file is read, or nothing if that is open."""
    cells = _cells(choices, "occurred_at")[:_LOOKED_AT]
    texts = [cell.strip() for cell in cells if not is_missing(cell)]
    form = times.settled_form(texts, choices.held("dates")) if texts else None
    if form is None:
        return ""
    reading = _spoken(texts[0], form, clock=True)
    return words.UPLOAD_TIME_READ.format(value=plain(texts[0]), reading=plain(reading))


def _spoken(text: str, form: TimeForm, *, clock: bool = False) -> str:
    try:
        read = datetime.strptime(text, form.pattern)
    except ValueError:
        return words.IMPORT_NO_DATE
    day = f"{read.day} {words.IMPORT_MONTHS[read.month - 1]} {read.year}"
    return f"{day}, {read:%H:%M}" if clock and (read.hour or read.minute) else day


def _zone(choices: Choices) -> None:
    texts = _cells(choices, "occurred_at")[:_LOOKED_AT]
    forms = [form for one in times.shapes_of(texts) for form in time_forms(one.shape)]
    if not any(not form.zoned for form in forms):
        return
    zones = ["UTC", *sorted(zone for zone in available_timezones() if "/" in zone)]
    chosen = st.selectbox(
        words.UPLOAD_ZONE,
        zones,
        key=choices.key("zone"),
        help=words.UPLOAD_ZONE_HELP,
        width=320,
        persist_state="session",
    )
    choices.zone = str(chosen)
