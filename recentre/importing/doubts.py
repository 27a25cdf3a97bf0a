"""What looks wrong in a file under the choices made so far: where, which value, and what to do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Mapping as MappingType
from dataclasses import dataclass
from datetime import UTC, datetime, time

from recentre import words
from recentre.importing.cells import Cells, is_readable_time, read_time
from recentre.importing.fields import Mapping
from recentre.importing.guess import header_words, plain_header
from recentre.importing.spoken import nature_of
from recentre.importing.values import is_number

ENOUGH_ROWS = 20
"""Below that many rows a pattern proves nothing."""
NEARLY_ALL = 0.95
MOST = 0.9
HALF = 0.5
EARLIEST = 1990
_SHORTENED = re.compile(r"^\d[.,]\d+E\+\d+$", re.IGNORECASE)
_FRACTION = re.compile(r"^-?\d*[.,]\d+$")
_FORMULA = re.compile(r"^[=@]|^[+-](?=\D*[A-Za-z(])")
_TELLING = ("occurred_at", "amount", "rating", "topic", "kind")
_Row = tuple[int, MappingType[str, str]]


@dataclass(frozen=True)
class Doubt:
    """Something that looks wrong."""

    about: str
    """A stable name."""
    text: str
    """A sentence with the row, the column, the value, and what to do."""
    is_grave: bool = True
    """Whether the picture would be wrong; a remark otherwise."""


def doubts(
    cells: Cells,
    company: Sequence[str] = (),
    staff: Sequence[str] = (),
    shown: Callable[[str], str] = str,
    now: datetime | None = None,
) -> tuple[Doubt, ...]:
    """Return what looks wrong in the first rows of a file, the gravest first.

    Parameters
    ----------
    cells : Cells
        The first rows under the choices made so far.
    company, staff : sequence of str
        What the reader said of the two.
    shown : callable
        How a text of the file is shown.
    now : datetime, optional
        After which a time lies in the future; UTC without a zone.
    """
    rows = list(cells.rows())
    if not rows:
        return ()
    ours = frozenset((*company, *staff))
    look = _Look(cells, rows, ours, shown, now or datetime.now(UTC).replace(tzinfo=None))
    found = [doubt for check in _CHECKS for doubt in check(look)]
    return tuple(sorted(found, key=lambda doubt: not doubt.is_grave))


@dataclass(frozen=True)
class _Look:
    cells: Cells
    rows: Sequence[_Row]
    ours: frozenset[str]
    shown: Callable[[str], str]
    now: datetime

    @property
    def mapping(self) -> Mapping:
        return self.cells.mapping

    def column(self, name: str) -> str:
        return self.shown(self.mapping.columns[name])

    def filled(self, name: str) -> list[tuple[int, str]]:
        return [(row, found[name]) for row, found in self.rows if name in found]

    def first(self, name: str, odd: Callable[[str], object]) -> tuple[int, str, int] | None:
        """Return row and value of the first odd cell, and how many are odd."""
        hits = [(row, text) for row, text in self.filled(name) if odd(text)]
        return (*hits[0], len(hits)) if hits else None


def _refused(look: _Look) -> Iterator[Doubt]:
    required = look.mapping.required
    if any(n not in look.mapping.columns and n not in look.mapping.constants for n in required):
        return
    reasons: Counter[str] = Counter()
    examples: dict[str, tuple[int, str]] = {}
    for row, found in look.rows:
        for name in required:
            text = found.get(name, "")
            wrong = name == "occurred_at" and bool(text) and not is_readable_time(text)
            if not text or wrong:
                reasons[name] += 1
                examples.setdefault(name, (row, text))
                break
    refused = sum(reasons.values())
    if refused < HALF * len(look.rows):
        return
    name, _ = reasons.most_common(1)[0]
    row, text = examples[name]
    yield Doubt(
        "refused",
        words.DOUBT_REFUSED.format(
            share=f"{100 * refused // len(look.rows)} %",
            field=words.IMPORT_FIELD_NAMES[name],
            column=look.column(name) if name in look.mapping.columns else "",
            row=row,
            value=look.shown(text) if text else words.DOUBT_NOTHING,
        ),
    )


def _shortened(look: _Look) -> Iterator[Doubt]:
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


def _formulas(look: _Look) -> Iterator[Doubt]:
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


def _numbers_as_parties(look: _Look) -> Iterator[Doubt]:
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


def _one_target(look: _Look) -> Iterator[Doubt]:
    ends = [(f["source"], f["target"]) for _, f in look.rows if "source" in f and "target" in f]
    if len(ends) < ENOUGH_ROWS:
        return
    if look.ours:
        at_company = sum(1 for pair in ends if look.ours & set(pair))
        if at_company >= NEARLY_ALL * len(ends):
            yield Doubt(
                "one-centred",
                words.DOUBT_ONE_CENTRED.format(share=f"{100 * at_company // len(ends)} %"),
                is_grave=False,
            )
        return
    for place, name in ((1, "target"), (0, "source")):
        names = Counter(pair[place] for pair in ends)
        (most, count) = names.most_common(1)[0]
        if count >= NEARLY_ALL * len(ends):
            yield Doubt(
                "one-centred",
                words.DOUBT_ONE_END[name].format(
                    share=f"{100 * count // len(ends)} %", value=look.shown(most)
                ),
                is_grave=False,
            )
            return


def _swapped(look: _Look) -> Iterator[Doubt]:
    """A company that buys from its customers has probably been taken for the wrong end."""
    bought = [
        (row, found)
        for row, found in look.rows
        if {"source", "target", "kind"} <= set(found)
        and nature_of(found["kind"]) == ("transaction", False)
        and look.ours & {found["source"], found["target"]}
    ]
    ours_first = [(row, found) for row, found in bought if found["source"] in look.ours]
    if bought and len(ours_first) >= MOST * len(bought):
        row, found = ours_first[0]
        yield Doubt(
            "swapped",
            words.DOUBT_SWAPPED.format(
                n=f"{len(ours_first):,}",
                all=f"{len(bought):,}",
                row=row,
                source=look.shown(found["source"]),
                kind=look.shown(found["kind"]),
                target=look.shown(found["target"]),
            ),
        )


def _times(look: _Look) -> Iterator[Doubt]:
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


def _repeated(look: _Look) -> Iterator[Doubt]:
    if len(look.rows) < ENOUGH_ROWS:
        return
    counts = Counter(tuple(sorted(found.items())) for _, found in look.rows)
    extra = len(look.rows) - len(counts)
    if extra <= HALF * len(look.rows):
        return
    whole = Counter(tuple(record) for record in look.cells.records)
    same = len(look.rows) - len(whole) > HALF * len(look.rows)
    template = words.DOUBT_DUPLICATES if same else words.DOUBT_ALIKE
    yield Doubt("duplicates", template.format(share=f"{100 * extra // len(look.rows)} %"))


def _constant(look: _Look) -> Iterator[Doubt]:
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


def _unread_numbers(look: _Look) -> Iterator[Doubt]:
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


def _same_ends(look: _Look) -> Iterator[Doubt]:
    loops = [
        (row, found)
        for row, found in look.rows
        if found.get("source") and found.get("source") == found.get("target")
    ]
    if len(loops) > 0.1 * len(look.rows):
        row, found = loops[0]
        yield Doubt(
            "self loops",
            words.DOUBT_SELF_LOOPS.format(
                n=f"{len(loops):,}", row=row, value=look.shown(found["source"])
            ),
        )


_CHECKS = (
    _refused,
    _shortened,
    _numbers_as_parties,
    _swapped,
    _times,
    _repeated,
    _same_ends,
    _unread_numbers,
    _one_target,
    _formulas,
    _constant,
)
