"""The careful way: a file read record by record, its lines counted, uneven rows set apart.

It is slower than DuckDB's reader and is taken when a file does not have one record on each line.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from recentre import words
from recentre.engine.staging import CsvFile
from recentre.errors import Cancelled
from recentre.reading.table import Table

QUOTE = '"'
LOOKS = 50_000
"""Rows between two looks at whether to stop."""


@dataclass(frozen=True)
class Careful:
    """A file as the careful reader understood it."""

    csv: CsvFile
    """Clean rows, with the first and last line of each in two leading columns."""
    uneven: Path
    """Rows with more or fewer cells than the header: line, last line, cells."""
    uneven_rows: int


def read_carefully(table: Table, folder: Path, cancel: Event | None) -> Careful:
    """Write a clean copy of a file, and apart from it the rows that do not fit its header.

    Raises
    ------
    UnreadableFile
        If a quoted text opens and never closes.
    Cancelled
        If it was stopped.
    """
    clean, uneven = folder / "clean.csv", folder / "uneven.csv"
    width, records, odd, longest = len(table.header), 0, 0, 0
    with (
        clean.open("w", encoding="utf-8", errors="replace", newline="") as clean_file,
        uneven.open("w", encoding="utf-8", newline="") as uneven_file,
    ):
        good = csv.writer(clean_file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        bad = csv.writer(uneven_file, lineterminator="\n")
        good.writerow(("first line", "last line", *table.header))
        bad.writerow(("line", "last_line", "cells"))
        for one in table.records(cancel):
            first, last, row = one.first_line, one.last_line, one.cells
            if "\x00" in "".join(row):
                row = tuple(cell.replace("\x00", "") for cell in row)
            if len(row) == width:
                good.writerow((first, last, *row))
                records += 1
                size = sum(map(len, row))
                longest = max(longest, size)
            else:
                bad.writerow((first, last, len(row)))
                odd += 1
            if not (records + odd) % LOOKS and cancel is not None and cancel.is_set():
                raise Cancelled(words.IMPORT_CANCELLED)
    file = CsvFile(
        path=clean,
        delimiter=",",
        quote=QUOTE,
        line_end="\n",
        header=table.header,
        records=records,
        longest=6 * longest + 4096,
        has_lines=True,
    )
    return Careful(file, uneven, odd)


def lines_of(path: Path, wanted: list[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    """Yield the first line's number and the text of each wanted record.

    Parameters
    ----------
    path : Path
        A UTF-8 file.
    wanted : list of (int, int)
        First and last line of each record, ascending.
    """
    places = iter(wanted)
    first, last = next(places, (0, 0))
    kept: list[str] = []
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        for number, line in enumerate(file, start=1):
            if number < first:
                continue
            kept.append(line)
            if number == last:
                yield first, "".join(kept).rstrip("\r\n")
                kept.clear()
                first, last = next(places, (0, 0))
                if not first:
                    return
