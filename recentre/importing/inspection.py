"""A first look at a file: how it is written, what its columns may be, what is left to ask."""

from __future__ import annotations

from collections.abc import Mapping as MappingType
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from recentre import words
from recentre.errors import AmbiguousFile
from recentre.importing import amounts, times
from recentre.importing.fields import FIELDS, Mapping
from recentre.importing.guess import Guess, guess
from recentre.importing.preparing import check_is_log
from recentre.importing.values import is_missing
from recentre.reading.asked import NO_CHOICES
from recentre.reading.choices import Choices
from recentre.reading.opening import open_table
from recentre.reading.table import Dialect, Finding, Table

PREVIEW_ROWS = 20


@dataclass(frozen=True)
class Question:
    """Something that the file does not say and the reader must."""

    about: Literal["dates", "decimal", "mapping"]
    text: str
    readings: tuple[str, ...]
    """The answers there are: values of the option, or columns."""
    field: str | None = None
    """The field, for a question about the mapping."""
    whole: bool = True
    """Whether the whole file was looked at; if not, a later row may still settle it."""


@dataclass(frozen=True)
class Inspection:
    """What a first look at a file shows; nothing is loaded."""

    file: str
    sha256: str
    lines: int
    """Physical lines, the header's among them."""
    dialect: Dialect
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """The first rows, at most `PREVIEW_ROWS`."""
    mapping: Mapping
    """The guess, perhaps without a required field."""
    reasons: MappingType[str, str]
    """Field to the reason of its guess."""
    candidates: MappingType[str, tuple[str, ...]]
    """Field to the columns that could be it, best first."""
    questions: tuple[Question, ...]
    findings: tuple[Finding, ...] = ()
    """What was assumed or repaired while the file was read, or could be repaired."""
    has_header: bool = True
    """Whether the names of the columns stand in the file."""

    @property
    def missing(self) -> tuple[str, ...]:
        """Required fields that are not mapped yet."""
        return tuple(name for name in self.mapping.required if name not in self.mapping.columns)


def inspect(
    path: Path, shown: str | None = None, part: str | None = None, choices: Choices = NO_CHOICES
) -> Inspection:
    """Look at a file.

    Parameters
    ----------
    path : Path
        The file.
    shown : str, optional
        What to call it, where the path is a temporary one.
    part : str, optional
        Sheet, member or key.
    choices : Choices
        What the reader says of how it is written.

    Raises
    ------
    UnreadableFile
        If it is missing, empty, or no table.
    AmbiguousFile
        If it holds several tables and none is named.
    """
    with TemporaryDirectory(prefix="recentre-") as folder:
        table = open_table(path, Path(folder), shown=shown, part=part, choices=choices)
        check_is_log(table)
    found = guess(table)
    return Inspection(
        file=table.shown,
        sha256=table.sha256,
        lines=table.lines,
        dialect=table.dialect,
        header=table.header,
        rows=table.head[:PREVIEW_ROWS],
        mapping=found.mapping,
        reasons=found.reasons,
        candidates=found.candidates,
        questions=(
            *_open_fields(table, found, table.shown),
            *open_readings(table, found.mapping, table.shown),
        ),
        findings=table.findings,
        has_header=table.has_header,
    )


def _open_fields(table: Table, found: Guess, shown: str) -> list[Question]:
    questions = []
    for name in FIELDS:
        candidates = found.candidates.get(name, ())
        if name in found.open_fields:
            text = words.IMPORT_ASK_WHICH.format(
                field=words.IMPORT_FIELD_NAMES[name], columns=", ".join(candidates or table.header)
            )
            questions.append(Question("mapping", text, candidates or table.header, name))
        elif name in found.mapping.required and name not in found.mapping.columns:
            text = words.IMPORT_ASK_COLUMN.format(file=shown, field=words.IMPORT_FIELD_NAMES[name])
            questions.append(Question("mapping", text, table.header, name))
    return questions


def open_readings(table: Table, mapping: Mapping, shown: str) -> list[Question]:
    """Return the questions about dates and numbers that the first rows leave open."""
    questions = []
    if "occurred_at" in mapping.columns:
        texts = _cells(table, mapping.columns["occurred_at"])
        try:
            times.decide(times.shapes_of(texts), None, shown=shown)
        except AmbiguousFile as error:
            questions.append(
                Question("dates", error.message, error.readings, "occurred_at", table.whole)
            )
    numbers = [
        cell
        for name in ("amount", "rating")
        if name in mapping.columns
        for cell in _cells(table, mapping.columns[name])
        if not is_missing(cell)
    ]
    try:
        amounts.decide(amounts.marks_of(numbers), None, shown)
    except AmbiguousFile as error:
        questions.append(Question("decimal", error.message, error.readings, "amount", table.whole))
    return questions


def _cells(table: Table, column: str) -> list[str]:
    place = table.header.index(column)
    return [row[place] for row in table.head]
