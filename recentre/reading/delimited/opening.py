"""A text file becomes a table."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from threading import Event

from recentre import words
from recentre.errors import Cancelled, UnreadableFile
from recentre.reading.choices import Choices
from recentre.reading.survey import Survey, survey
from recentre.reading.table import SAMPLE_ROWS, Dialect, Record, Table

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_BYTES = 1 << 20


def open_text(
    path: Path,
    folder: Path,
    *,
    shown: str | None,
    part: str | None,
    choices: Choices,
    cancel: Event | None,
) -> Table:
    """Understand a text file as a table."""
    del part
    seen = survey(path, folder, shown, cancel)
    with seen.plain.open("rb") as file:
        piece = file.read(_SAMPLE_BYTES)
        whole = not file.read(1)
    text = piece.decode("utf-8", "ignore").removeprefix("\ufeff").replace("\x00", "")
    delimiter = choices.delimiter or max(_DELIMITERS, key=lambda mark: _agreement(text, mark))
    rows = [row for row in _parsed(text, delimiter) if any(cell.strip() for cell in row)]
    if not rows:
        raise UnreadableFile(words.IMPORT_EMPTY_FILE.format(file=seen.shown))
    header = _unique(rows[0])
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=False)
    header_lines = 1
    for row in reader:
        if any(cell.strip() for cell in row):
            header_lines = reader.line_num
            break
    dialect = Dialect(seen.encoding, delimiter, '"', '"', seen.line_end)
    fitting = [tuple(row) for row in rows[1:] if len(row) == len(header)]
    plain = bool(seen.line_end) and not seen.has_nul and header_lines == 1
    return Table(
        shown=seen.shown,
        sha256=seen.sha256,
        format="csv",
        dialect=dialect,
        header=header,
        has_header=True,
        head=tuple(fitting[:SAMPLE_ROWS]),
        whole=whole and len(fitting) <= SAMPLE_ROWS,
        lines=seen.lines,
        header_lines=header_lines,
        findings=(),
        plain=seen.plain if plain else None,
        text=seen.plain,
        records=lambda stop: _records(seen, dialect, header_lines, stop),
    )


def _records(
    seen: Survey, dialect: Dialect, header_lines: int, cancel: Event | None
) -> Iterator[Record]:
    csv.field_size_limit(1 << 30)
    with seen.plain.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        lines = (line.replace("\x00", "") for line in file)
        reader = csv.reader(lines, delimiter=dialect.delimiter)
        before = 0
        for row in reader:
            first, before = before + 1, reader.line_num
            if cancel is not None and cancel.is_set():
                raise Cancelled(words.IMPORT_CANCELLED)
            if before > header_lines and any(cell.strip() for cell in row):
                yield Record(first, before, tuple(row))


def _parsed(text: str, delimiter: str) -> list[list[str]]:
    csv.field_size_limit(1 << 30)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def _agreement(text: str, delimiter: str) -> tuple[float, int]:
    filled = [row for row in _parsed(text, delimiter) if row]
    if not filled or len(filled[0]) < 2:
        return 0.0, 0
    counts = Counter(len(row) for row in filled)
    return counts[len(filled[0])] / len(filled), len(filled[0])


def _unique(header: list[str]) -> tuple[str, ...]:
    names: list[str] = []
    for place, cell in enumerate(header, start=1):
        name = cell.strip() or words.IMPORT_UNNAMED_COLUMN.format(place=place)
        again = 2
        unique = name
        while unique in names:
            unique = f"{name} ({again})"
            again += 1
        names.append(unique)
    return tuple(names)
