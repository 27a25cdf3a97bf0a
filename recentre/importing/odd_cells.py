"""Cells that look wrong: shortened ids, formulas, numbers as names, odd times, empty columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time

from recentre import words
from recentre.importing.cells import read_time
from recentre.importing.guess import header_words, plain_header
from recentre.importing.look import ENOUGH_ROWS, HALF, Doubt, Look
from recentre.importing.values import is_number

EARLIEST = 1990
_SHORTENED = re.compile(r"^\d[.,]\d+E\+\d+$", re.IGNORECASE)
_FRACTION = re.compile(r"^-?\d*[.,]\d+$")
_FORMULA = re.compile(r"^[=@]|^[+-](?=\D*[A-Za-z(])")
_TELLING = ("occurred_at", "amount", "rating", "topic", "kind")


def shortened(look: Look) -> Iterator[Doubt]:
    """Ids that a spreadsheet shortened to 5.7E+17."""
    for name in ("source", "target", "message_id"):
        hit = look.first(name, _SHORTENED.match) if name in look.mapping.columns else None
        if hit:
            row, text, count = hit
            yield Doubt(
                "shortened",
                words.DOUBT_SHORTENED.format(
                    n=f"{count:,}", column=look.column(name), row=row, value=look.shown(text)
                ),
            )


def formulas(look: Look) -> Iterator[Doubt]:
    """Text that begins like a formula."""
    for name in look.mapping.columns:
        hit = look.first(name, lambda text: _FORMULA.match(text) and not is_number(text))
        if hit:
            row, text, count = hit
            yield Doubt(
                "formula",
                words.DOUBT_FORMULA.format(
                    n=f"{count:,}", column=look.column(name), row=row, value=look.shown(text)
                ),
                is_grave=False,
            )


def numbers_as_parties(look: Look) -> Iterator[Doubt]:
    """An amount or a weight that was taken for a party."""
    usual = header_words()
    for name in ("source", "target"):
        filled = look.filled(name) if name in look.mapping.columns else []
        if not filled:
            continue
        header = plain_header(look.mapping.columns[name])
        fractions = [pair for pair in filled if _FRACTION.match(pair[1])]
        numbers = sum(1 for _, text in filled if is_number(text))
        named = header in usual["amount"] or header in usual.get("weight", {})
        if len(fractions) > HALF * len(filled) or (named and numbers > HALF * len(filled)):
            row, text = (fractions or filled)[0]
            yield Doubt(
                "number as party",
                words.DOUBT_NUMBER_AS_PARTY.format(
                    column=look.column(name),
                    field=words.IMPORT_FIELD_NAMES[name],
                    row=row,
                    value=look.shown(text),
                ),
            )


def times(look: Look) -> Iterator[Doubt]:
    """Times before 1990, in the future, or all at midnight."""
    if "occurred_at" not in look.mapping.columns:
        return
    order = look.cells.dates
    read = [
        (row, text, at)
        for row, text in look.filled("occurred_at")
        if (at := read_time(text, order)) is not None
    ]
    early = [one for one in read if one[2].year < EARLIEST]
    late = [one for one in read if one[2] > look.now]
    for about, hits, template in (
        ("early", early, words.DOUBT_EARLY),
        ("future", late, words.DOUBT_FUTURE),
    ):
        if hits:
            row, text, at = hits[0]
            yield Doubt(
                about,
                template.format(
                    n=f"{len(hits):,}",
                    column=look.column("occurred_at"),
                    row=row,
                    value=look.shown(text),
                    year=at.year,
                ),
            )
    if len(read) >= ENOUGH_ROWS and all(at.time() == time() for _, _, at in read):
        with_clock = any(":" in text for _, text, _ in read)
        template = words.DOUBT_MIDNIGHT if with_clock else words.DOUBT_DAYS_ONLY
        yield Doubt(
            "midnight",
            template.format(column=look.column("occurred_at"), n=f"{len(read):,}"),
            is_grave=with_clock,
        )


def constant(look: Look) -> Iterator[Doubt]:
    """Columns that are empty or the same throughout."""
    if len(look.rows) < ENOUGH_ROWS:
        return
    for name in look.mapping.columns:
        filled = look.filled(name)
        values = {text for _, text in filled}
        if not values:
            yield Doubt(
                "empty",
                words.DOUBT_EMPTY.format(
                    column=look.column(name), field=words.IMPORT_FIELD_NAMES[name]
                ),
                is_grave=name in look.mapping.required,
            )
        elif len(values) == 1 and name in _TELLING and len(filled) == len(look.rows):
            (value,) = values
            yield Doubt(
                "constant",
                words.DOUBT_CONSTANT.format(column=look.column(name), value=look.shown(value)),
                is_grave=False,
            )


def unread_numbers(look: Look) -> Iterator[Doubt]:
    """Words where numbers should be."""
    for name in ("amount", "rating"):
        filled = look.filled(name) if name in look.mapping.columns else []
        odd = [pair for pair in filled if not is_number(pair[1])]
        if filled and len(odd) > HALF * len(filled):
            yield Doubt(
                "no number",
                words.DOUBT_NO_NUMBER.format(
                    n=f"{len(odd):,}",
                    column=look.column(name),
                    row=odd[0][0],
                    value=look.shown(odd[0][1]),
                    field=words.IMPORT_FIELD_NAMES[name],
                ),
            )


CHECKS = (shortened, numbers_as_parties, times, unread_numbers, formulas, constant)
