"""Rows of whatever came as no text, written down as clean CSV, each with its place in the file."""

from __future__ import annotations

import csv
import hashlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Self

from recentre import words
from recentre.errors import Cancelled, UnreadableFile
from recentre.reading.asked import Asked
from recentre.reading.table import SAMPLE_ROWS, Dialect, Finding, Format, Record, Table

QUOTE = '"'
WRITTEN = Dialect(encoding="utf-8", delimiter=",", quote=QUOTE, escape=QUOTE, line_end="\n")
"""How the copies are written."""
BETWEEN_LOOKS = 10_000
"""Rows between two looks at whether to stop."""
_PIECE = 1 << 22


def go_on(cancel: Event | None) -> None:
    """Stop if that was asked for.

    Raises
    ------
    Cancelled
        If the event is set.
    """
    if cancel is not None and cancel.is_set():
        raise Cancelled(words.IMPORT_CANCELLED)


def checksum(path: Path, cancel: Event | None) -> str:
    """Return the SHA-256 of a file as it was given."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            go_on(cancel)
            digest.update(piece)
    return digest.hexdigest()


def unique(names: Sequence[str]) -> tuple[str, ...]:
    """Return names of columns without doubles and without empty ones."""
    found: list[str] = []
    taken: set[str] = set()
    for place, cell in enumerate(names, start=1):
        name = " ".join(cell.split()) or words.IMPORT_UNNAMED_COLUMN.format(place=place)
        again, one = 2, name
        while one in taken:
            one, again = f"{name} ({again})", again + 1
        taken.add(one)
        found.append(one)
    return tuple(found)


class Rows:
    """Rows that are written one by one, and read again record by record; use it as a context.

    Parameters
    ----------
    folder : Path
        Where the copy goes.
    cancel : Event or None
        Set to stop.
    """

    def __init__(self, folder: Path, cancel: Event | None) -> None:
        self._folder = folder
        self._body = folder / "rows.csv"
        self._cancel = cancel
        self._file = self._body.open("w", encoding="utf-8", errors="replace", newline="")
        self._writer = csv.writer(self._file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        self._jumps: list[tuple[int, int]] = []
        self._next = -1
        self._widths: set[int] = set()
        self._odd: set[int] = set()
        self.count = 0
        self.head: list[tuple[str, ...]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def add(self, line: int, cells: Sequence[str]) -> None:
        """Write a row that stands on this line of its file; lines ascend."""
        if line != self._next:
            self._jumps.append((self.count, line))
        self._next = line + 1
        if self.count not in self._odd:
            self._widths.add(len(cells))
            if len(self.head) < SAMPLE_ROWS:
                self.head.append(tuple(cells))
        self._writer.writerow(cells)
        self.count += 1
        if not self.count % BETWEEN_LOOKS:
            go_on(self._cancel)

    def add_odd(self, line: int, text: str) -> None:
        """Write what is no row: it keeps its place, and never fits the header."""
        self._odd.add(self.count)
        self.add(line, ("", text))

    def table(
        self,
        asked: Asked,
        form: Format,
        header: Sequence[str],
        *,
        has_header: bool = True,
        header_lines: int,
        findings: Sequence[Finding] = (),
        text: Path | None = None,
        grew: bool = False,
    ) -> Table:
        """Close the copy and return the table.

        Parameters
        ----------
        asked : Asked
            The file as it was given.
        form : str
            What it is.
        header : sequence of str
            Names of the columns, as they came.
        has_header : bool
            Whether they stand in the file.
        header_lines : int
            Lines up to and with the header.
        findings : sequence of Finding
            What was assumed or repaired.
        text : Path, optional
            The UTF-8 text that lines are counted in.
        grew : bool
            Whether columns were added after the first rows, which are then filled up.
        """
        self._file.close()
        names = unique(header)
        width = len(names)
        if grew:
            self._fill_up(width)
        go_on(self._cancel)
        plain = self._folder / "table.csv"
        contiguous = self._jumps in ([], [(0, header_lines + 1)])
        fits = self._widths <= {width} and not self._odd
        with plain.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL).writerow(names)
        with plain.open("ab") as out, self._body.open("rb") as body:
            while piece := body.read(_PIECE):
                out.write(piece)
        self._body.unlink()
        fitting = tuple(row for row in self.head if len(row) == width)
        last = self._next - 1 if self.count else header_lines
        return Table(
            shown=asked.shown,
            sha256=checksum(asked.path, self._cancel),
            format=form,
            dialect=WRITTEN,
            header=names,
            has_header=has_header,
            head=fitting,
            whole=self.count <= SAMPLE_ROWS and fits,
            lines=last,
            header_lines=header_lines,
            findings=tuple(findings),
            plain=plain if contiguous and fits and self.count else None,
            text=text,
            records=lambda cancel: records_of(plain, self._jumps, self._odd, cancel),
            told=lambda: tuple(findings),
        )

    def _fill_up(self, width: int) -> None:
        """Give the rows from before a column came an empty cell for it."""
        narrow = self._folder / "narrow.csv"
        self._body.rename(narrow)
        self._widths = set()
        csv.field_size_limit(1 << 30)
        with (
            narrow.open(encoding="utf-8", newline="") as source,
            self._body.open("w", encoding="utf-8", newline="") as out,
        ):
            writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
            for number, cells in enumerate(csv.reader(source)):
                if not number % BETWEEN_LOOKS:
                    go_on(self._cancel)
                if number not in self._odd:
                    cells.extend([""] * (width - len(cells)))
                    self._widths.add(len(cells))
                writer.writerow(cells)
        narrow.unlink()
        self.head = [(*row, *[""] * (width - len(row))) for row in self.head]


def records_of(
    plain: Path, jumps: Sequence[tuple[int, int]], odd: Set[int], cancel: Event | None
) -> Iterator[Record]:
    """Yield the records of such a copy.

    Parameters
    ----------
    plain : Path
        The copy, one header above its rows.
    jumps : sequence of (int, int)
        Where the numbers of lines do not follow each other: the row from 0 and its line.
    odd : set of int
        Rows from 0 that are no rows but the text of a line.
    cancel : Event or None
        Set to stop.
    """
    csv.field_size_limit(1 << 30)
    starts = [index for index, _ in jumps]
    place = 0
    with plain.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        for number, cells in enumerate(reader):
            if not number % BETWEEN_LOOKS:
                go_on(cancel)
            if place + 1 < len(starts) and starts[place + 1] <= number:
                place = bisect_right(starts, number) - 1
            index, line = jumps[place]
            here = line + number - index
            yield Record(here, here, (cells[1],) if number in odd else tuple(cells))


def no_rows(shown: str) -> UnreadableFile:
    """Return the error of a table that has names of columns and nothing below them."""
    return UnreadableFile(words.IMPORT_ONLY_HEADER.format(file=shown))
