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
from recentre.importing.dialect import Dialect, Head, read_head
from recentre.importing.fields import FIELDS, Mapping
from recentre.importing.guess import Guess, guess
from recentre.importing.survey import survey
from recentre.importing.values import is_missing

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

    @property
    def missing(self) -> tuple[str, ...]:
        """Required fields that are not mapped yet."""
        return tuple(name for name in self.mapping.required if name not in self.mapping.columns)


def inspect(path: Path, shown: str | None = None) -> Inspection:
    """Look at a file.

    Parameters
    ----------
    path : Path
        The file.
    shown : str, optional
        What to call it, where the path is a temporary one.

    Raises
    ------
    UnreadableFile
        If it is missing, empty, or no table with a header.
    """
    with TemporaryDirectory(prefix="recentre-") as folder:
        seen = survey(path, Path(folder), shown)
        head = read_head(seen)
    found = guess(head)
    return Inspection(
        file=seen.shown,
        sha256=seen.sha256,
        lines=seen.lines,
        dialect=head.dialect,
        header=head.header,
        rows=head.rows[:PREVIEW_ROWS],
        mapping=found.mapping,
        reasons=found.reasons,
        candidates=found.candidates,
        questions=(
            *_open_fields(head, found, seen.shown),
            *open_readings(head, found.mapping, seen.shown),
        ),
    )


def _open_fields(head: Head, found: Guess, shown: str) -> list[Question]:
    questions = []
    for name in FIELDS:
        candidates = found.candidates.get(name, ())
        if name in found.open_fields:
            text = words.IMPORT_ASK_WHICH.format(
                field=words.IMPORT_FIELD_NAMES[name], columns=", ".join(candidates or head.header)
            )
            questions.append(Question("mapping", text, candidates or head.header, name))
        elif name in found.mapping.required and name not in found.mapping.columns:
            text = words.IMPORT_ASK_COLUMN.format(file=shown, field=words.IMPORT_FIELD_NAMES[name])
            questions.append(Question("mapping", text, head.header, name))
    return questions


def open_readings(head: Head, mapping: Mapping, shown: str) -> list[Question]:
    """Return the questions about dates and numbers that the first rows leave open."""
    questions = []
    if "occurred_at" in mapping.columns:
        texts = _cells(head, mapping.columns["occurred_at"])
        try:
            times.decide(times.shapes_of(texts), None, shown=shown)
        except AmbiguousFile as error:
            questions.append(
                Question("dates", error.message, error.readings, "occurred_at", head.whole)
            )
    numbers = [
        cell
        for name in ("amount", "rating")
        if name in mapping.columns
        for cell in _cells(head, mapping.columns[name])
        if not is_missing(cell)
    ]
    try:
        amounts.decide(amounts.marks_of(numbers), None, shown)
    except AmbiguousFile as error:
        questions.append(Question("decimal", error.message, error.readings, "amount", head.whole))
    return questions


def _cells(head: Head, column: str) -> list[str]:
    place = head.header.index(column)
    return [row[place] for row in head.rows]
