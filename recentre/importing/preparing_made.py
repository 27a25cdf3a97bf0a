"""What a recipe made of a file, made ready for loading like any other file."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from threading import Event

from recentre import words
from recentre.engine.staging import CsvFile
from recentre.errors import Cancelled
from recentre.importing.fields import FIELDS, Mapping
from recentre.importing.made import Part
from recentre.importing.options import ImportOptions
from recentre.importing.preparing import Prepared
from recentre.importing.times import settled_form
from recentre.reading.table import SAMPLE_ROWS, Record

_OFTEN = 50_000
"""Rows between two looks at whether to stop."""


def prepare_part(part: Part, folder: Path, options: ImportOptions) -> Prepared:
    """Return what a recipe made of a file, ready for loading.

    Parameters
    ----------
    part : Part
        The interactions and the file that they were made of.
    folder : Path
        Where temporary copies go.
    options : ImportOptions
        What the reader chose; the mapping is the recipe's.
    """
    head = tuple(record.cells for record in islice(_records(part, None), SAMPLE_ROWS))
    table = replace(
        part.table,
        header=part.header,
        has_header=True,
        head=head,
        whole=part.made <= SAMPLE_ROWS,
        plain=None,
        records=lambda cancel: _records(part, cancel),
    )
    mapping = Mapping.of((name, name) for name in part.header if name in FIELDS)
    times: tuple[str, ...] = ()
    if "occurred_at" in part.header:
        place = part.header.index("occurred_at")
        times = tuple(row[place] for row in head)
    return Prepared(
        table=table,
        mapping=mapping,
        csv=CsvFile(
            path=part.interactions,
            delimiter=",",
            quote='"',
            line_end="\n",
            header=part.header,
            records=part.made,
            has_lines=True,
        ),
        first=settled_form(times, options.dates) if times else None,
        folder=folder,
        made_of=part,
    )


def _records(part: Part, cancel: Event | None) -> Iterator[Record]:
    csv.field_size_limit(1 << 30)
    with part.interactions.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        for number, (first, last, *cells) in enumerate(reader):
            if number % _OFTEN == 0 and cancel is not None and cancel.is_set():
                raise Cancelled(words.IMPORT_CANCELLED)
            yield Record(int(first), int(last), tuple(cells))
