"""How a CSV file is written: delimiter, quote, header; and its first rows."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from recentre import words
from recentre.errors import UnreadableFile
from recentre.importing.survey import Survey
from recentre.importing.values import is_number, is_time

DELIMITERS = (",", ";", "\t")
SAMPLE_BYTES = 1 << 20
SAMPLE_ROWS = 5_000
QUOTE = '"'


@dataclass(frozen=True)
class Dialect:
    """How the cells of a file are told apart."""

    encoding: str
    delimiter: str
    quote: str
    line_end: str
    """``\\n``, ``\\r\\n``, or empty for a mix."""


@dataclass(frozen=True)
class Head:
    """The beginning of a file: its columns and first rows."""

    dialect: Dialect
    header: tuple[str, ...]
    """Names of the columns, made unique; an empty one is called after its place."""
    rows: tuple[tuple[str, ...], ...]
    """The first rows that have as many cells as the header, at most `SAMPLE_ROWS`."""
    header_lines: int
    """Physical lines up to and with the header."""
    whole: bool
    """Whether the file has no more rows than these."""


def read_head(survey: Survey) -> Head:
    """Detect the dialect from the first megabyte and read the first rows.

    Raises
    ------
    UnreadableFile
        If the file has one column, no header, or nothing below its header.
    """
    text, whole = _first_text(survey.plain)
    tables = {mark: _rows(text, mark, survey.has_spaced_quote, whole) for mark in DELIMITERS}
    delimiter = max(DELIMITERS, key=lambda mark: _agreement(tables[mark]))
    rows = [row for row in tables[delimiter] if any(cell.strip() for cell in row)]
    if not rows:
        raise UnreadableFile(words.IMPORT_EMPTY_FILE.format(file=survey.shown))
    if len(rows[0]) < 2:
        raise UnreadableFile(
            words.IMPORT_ONE_COLUMN.format(file=survey.shown), words.IMPORT_ONE_COLUMN_HINT
        )
    header = rows[0]
    if _looks_like_data(header):
        raise UnreadableFile(
            words.IMPORT_NO_HEADER.format(file=survey.shown, cells=", ".join(header[:4])),
            words.IMPORT_NO_HEADER_HINT,
        )
    if len(rows) == 1 and whole:
        raise UnreadableFile(words.IMPORT_ONLY_HEADER.format(file=survey.shown))
    fitting = tuple(tuple(row) for row in rows[1:] if len(row) == len(header))
    return Head(
        dialect=Dialect(survey.encoding, delimiter, QUOTE, survey.line_end),
        header=_unique(header),
        rows=fitting[:SAMPLE_ROWS],
        header_lines=_header_lines(text, delimiter, survey.has_spaced_quote),
        whole=whole and len(fitting) <= SAMPLE_ROWS,
    )


def _first_text(path: Path) -> tuple[str, bool]:
    with path.open("rb") as file:
        piece = file.read(SAMPLE_BYTES)
        whole = not file.read(1)
    text = piece.decode("utf-8", "ignore").removeprefix("\ufeff").replace("\x00", "")
    return text, whole


def reader_options(delimiter: str, spaced: bool) -> dict[str, object]:
    """Return how Python's reader takes such a file."""
    return {"delimiter": delimiter, "quotechar": QUOTE, "skipinitialspace": spaced}


def _rows(text: str, delimiter: str, spaced: bool, whole: bool) -> list[list[str]]:
    csv.field_size_limit(1 << 30)
    reader = csv.reader(io.StringIO(text, newline=""), **reader_options(delimiter, spaced))  # type: ignore[arg-type]
    rows = list(reader)
    return rows if whole or len(rows) < 3 else rows[:-1]


def _agreement(rows: list[list[str]]) -> tuple[float, int]:
    """Return how many rows have as many cells as the first, and how many cells that is."""
    filled = [row for row in rows if row]
    if not filled or len(filled[0]) < 2:
        return 0.0, 0
    counts = Counter(len(row) for row in filled)
    return counts[len(filled[0])] / len(filled), len(filled[0])


def _looks_like_data(header: list[str]) -> bool:
    cells = [cell.strip() for cell in header if cell.strip()]
    return any(is_time(cell) for cell in cells) or (
        sum(is_number(cell) for cell in cells) * 2 > len(cells)
    )


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


def _header_lines(text: str, delimiter: str, spaced: bool) -> int:
    reader = csv.reader(io.StringIO(text, newline=""), **reader_options(delimiter, spaced))  # type: ignore[arg-type]
    for row in reader:
        if any(cell.strip() for cell in row):
            return reader.line_num
    return 1
