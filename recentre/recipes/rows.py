"""The rows of an export's files, cell by cell clean, each with the lines it stands on."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from operator import itemgetter
from pathlib import Path
from threading import Event
from typing import NamedTuple

from recentre import words
from recentre.errors import Cancelled
from recentre.importing.values import MISSING
from recentre.reading.opening import open_table
from recentre.reading.table import Table
from recentre.recipes import mail
from recentre.recipes.joining import Row

_OFTEN = 20_000
"""Rows between two looks at the reader's wish to stop."""
_MARK_BYTES = 12


class Line(NamedTuple):
    """A row of a file."""

    first: int
    last: int
    cells: Row | None
    """The columns of the recipe; None if the row does not fit the header."""
    mark: bytes
    """The same for rows that are equal in every column of the file."""


@dataclass(frozen=True)
class Opened:
    """A file of the export and its table; a mailbox is a table of its messages."""

    path: Path
    table: Table

    @property
    def header(self) -> tuple[str, ...]:
        """The names of its columns."""
        return self.table.header


def open_file(path: Path, folder: Path, shown: str | None, cancel: Event | None) -> Opened:
    """Open a file of an export, mailboxes among them.

    Raises
    ------
    UnreadableFile
        If it cannot be read.
    """
    if mail.is_mailbox(path):
        return Opened(path, mail.open_mailbox(path, shown))
    return Opened(path, open_table(path, folder, shown=shown, cancel=cancel))


def lines(opened: Opened, columns: Sequence[str | None], cancel: Event | None) -> Iterator[Line]:
    """Yield the rows of a file with the columns of a recipe.

    Parameters
    ----------
    opened : Opened
        The file.
    columns : sequence of str or None
        Header of each column of the recipe; None for one that the file does not have.
    cancel : Event or None
        Set to stop.
    """
    header = opened.header
    width = len(header)
    places = [width if column is None else header.index(column) for column in columns]
    pick = itemgetter(*places, width)
    for number, (first, last, cells) in enumerate(_records(opened.table, cancel)):
        if number % _OFTEN == 0 and cancel is not None and cancel.is_set():
            raise Cancelled(words.IMPORT_CANCELLED)
        mark = blake2b("\x1f".join(cells).encode(), digest_size=_MARK_BYTES).digest()
        if len(cells) != width:
            yield Line(first, last, None, mark)
            continue
        picked = [cell.strip() for cell in pick((*cells, ""))[:-1]]
        yield Line(first, last, tuple(["" if cell in MISSING else cell for cell in picked]), mark)


def _records(table: Table, cancel: Event | None) -> Iterator[tuple[int, int, Sequence[str]]]:
    if table.plain is None:
        for record in table.records(cancel):
            yield record.first_line, record.last_line, record.cells
        return
    csv.field_size_limit(1 << 30)
    with table.plain.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, delimiter=table.dialect.delimiter or ",")
        next(reader, None)
        line = table.header_lines
        for cells in reader:
            line += 1
            if cells:
                yield line, line, cells
