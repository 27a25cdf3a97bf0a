"""A table written as one clean text: UTF-8, commas, one header, one record after the other."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from threading import Event

from recentre.reading.table import Record, Table


def write_clean(table: Table, out: Path, cancel: Event | None = None) -> int:
    """Write what was understood of a file; return how many records that are.

    A record with fewer cells than the header ends in empty ones, so that every line has as many;
    one with more keeps them at its end.
    """
    width, rows = len(table.header), 0
    with out.open("w", encoding="utf-8", newline="", errors="replace") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(table.written or table.header)
        for cells in _padded(table.records(cancel), width):
            rows += 1
            writer.writerow(cells)
    return rows


def _padded(records: Iterator[Record], width: int) -> Iterator[tuple[str, ...]]:
    for record in records:
        cells = record.cells
        missing = width - len(cells)
        yield cells if missing <= 0 else (*cells, *[""] * missing)
