"""A table written as one clean text: UTF-8, commas, one header, one record after the other."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

from recentre.reading.table import Table


def write_clean(table: Table, out: Path, cancel: Event | None = None) -> int:
    """Write what was understood of a file; return how many records that are.

    A record with fewer cells than the header ends in empty ones, so that every line has as many;
    one with more keeps them at its end.
    """
    with out.open("w", encoding="utf-8", newline="", errors="replace") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(table.written or table.header)
        padded = _Padded(table, cancel)
        writer.writerows(padded)
    return padded.rows


class _Padded:
    """The cells of each record, as many as the header at least; counted on the way."""

    def __init__(self, table: Table, cancel: Event | None) -> None:
        self._table, self._cancel = table, cancel
        self.rows = 0

    def __iter__(self) -> Iterator[Sequence[str]]:
        table, width, rows = self._table, len(self._table.header), 0
        if table.cells is not None:
            every = table.cells(self._cancel)
        else:
            every = (record.cells for record in table.records(self._cancel))
        for cells in every:
            rows += 1
            yield cells if len(cells) >= width else [*cells, *[""] * (width - len(cells))]
        self.rows = rows
