"""What a file leaves open is asked: day or month first, decimal mark, time zone."""

from __future__ import annotations

import re
from zoneinfo import available_timezones

import streamlit as st

from recentre import words
from recentre.importing import times
from recentre.importing.cells import read_number, read_time
from recentre.importing.inspection import open_readings
from recentre.importing.spoken import spoken_day
from recentre.importing.values import shape, time_forms
from recentre.views.importing.choices import Choices
from recentre.views.plain import plain

_THREE_DIGITS = re.compile(r"^\D*\d{1,3}[.,]\d{3}\D*$")
_LOOKED_AT = 300
"""Cells that are enough to show how a column reads."""


def questions(choices: Choices) -> None:
    """Draw the questions that the file leaves open."""
    _dates(choices)
    _decimal(choices)


def settings(choices: Choices) -> None:
    """Draw the zone of times that carry none, and how strict the import is."""
    _zone(choices)
    choices.strict = st.checkbox(
        words.UPLOAD_STRICT,
        key=choices.key("strict"),
        help=words.UPLOAD_STRICT_HELP,
        persist_state="session",
    )


def _cells(choices: Choices, name: str) -> list[str]:
    kind, column = choices.sources[name]
    if kind != "column":
        return []
    place = choices.draft.table.header.index(column)
    return [row[place] for row in choices.draft.table.head]


def _is_asked(choices: Choices, about: str) -> bool:
    """Whether a reading is open: a try found it so, or the head is the whole file and is open."""
    if choices.held(f"asked_{about}"):
        return True
    table = choices.draft.table
    mapping = choices.ready
    key = choices.key("open_readings")
    kept = st.session_state.get(key)
    if kept is None or kept[0] != mapping:
        questions = open_readings(table, mapping, choices.draft.shown)
        kept = (mapping, frozenset(question.about for question in questions))
        st.session_state[key] = kept
    return about in kept[1] and table.whole


def _dates(choices: Choices) -> None:
    if not _is_asked(choices, "dates"):
        return
    cells = [text.strip() for text in _cells(choices, "occurred_at") if _two_forms(text)]
    example = next((text for text in cells if _differs(text)), cells[0] if cells else None)
    labels = dict(words.UPLOAD_DATE_READINGS_BARE)
    if example is not None:
        for form in time_forms(shape(example)):
            if form.order is not None:
                read = read_time(example, form.order)
                labels[form.order] = words.UPLOAD_DATE_READINGS[form.order].format(
                    value=plain(example),
                    reading=words.IMPORT_NO_DATE if read is None else spoken_day(read),
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
            mark = "comma" if reading == "comma" else "point"
            number = read_number(cells[0], mark)  # type: ignore[arg-type]
            if number is not None:
                shown = f"{number:,.0f}" if number == int(number) else f"{number:,.3f}"
                labels[reading] = template.format(value=plain(cells[0]), reading=plain(shown))
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


def _differs(cell: str) -> bool:
    """Whether the two readings of a date are two days."""
    return read_time(cell, "day-first") != read_time(cell, "month-first")


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
        persist_state="session",
    )
    choices.zone = str(chosen)
