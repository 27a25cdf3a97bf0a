"""What a recipe made of an export, on its way in: rows of interactions that know their lines."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from threading import Event
from types import MappingProxyType
from typing import Protocol

from recentre import words
from recentre.engine import run
from recentre.engine.database import Cursor
from recentre.engine.staging import CsvFile
from recentre.errors import Cancelled, UnreadableFile
from recentre.importing.fields import FIELDS, Mapping
from recentre.importing.options import ImportOptions
from recentre.importing.preparing import Prepared
from recentre.importing.report import Reason, Report
from recentre.importing.times import settled_form
from recentre.reading.rows import WRITTEN
from recentre.reading.table import SAMPLE_ROWS, Finding, Record, Table

LEADING = 2
"""Columns before the fields: the first and last line in the file."""
_LOOKS = 50_000


class SetAside(Protocol):
    """Rows of a file that made no interaction, for one reason."""

    @property
    def reason(self) -> str:
        """Why, in words."""

    @property
    def count(self) -> int:
        """How many."""

    @property
    def lines(self) -> tuple[int, ...]:
        """Where they begin in the file."""


class Part(Protocol):
    """What one file of an export gave."""

    @property
    def shown(self) -> str:
        """What the file is called."""

    @property
    def sha256(self) -> str:
        """Checksum of the file."""

    @property
    def text(self) -> Path | None:
        """Its text, None if it is no text."""

    @property
    def interactions(self) -> Path:
        """Clean CSV: first and last line, the fields, a mark of the row."""

    @property
    def rows_used(self) -> int:
        """Rows that gave an interaction."""

    @property
    def made(self) -> int:
        """Interactions made."""

    @property
    def set_aside(self) -> Sequence[SetAside]:
        """Rows that gave none."""

    @property
    def repeated(self) -> int:
        """Rows that repeat an earlier one in every column."""

    @property
    def findings(self) -> Sequence[Finding]:
        """What was assumed or repaired while the file was read."""

    @property
    def left_out(self) -> Sequence[SetAside]:
        """Values that could not be read."""


class Made(Protocol):
    """What a recipe made of the files of an export; `recentre.recipes` makes it."""

    @property
    def name(self) -> str:
        """Of the recipe."""

    @property
    def title(self) -> str:
        """Of the recipe, for a person."""

    @property
    def parts(self) -> Sequence[Part]:
        """One per file."""

    @property
    def parties(self) -> Path | None:
        """A small file."""

    @property
    def channels(self) -> Path | None:
        """A small file."""

    @property
    def kinds(self) -> Path | None:
        """A small file."""

    @property
    def topics(self) -> Path | None:
        """A small file."""

    @property
    def zone(self) -> str | None:
        """Zone of times that carry none."""

    @property
    def cautions(self) -> Sequence[str]:
        """What to say of such an export."""


def prepare(made: Made, folder: Path, options: ImportOptions) -> list[Prepared]:
    """Return the parts of what a recipe made, ready for loading; each becomes a batch.

    Raises
    ------
    UnreadableFile
        If it made nothing.
    """
    parts = [part for part in made.parts if part.made or part.set_aside]
    if not any(part.made for part in parts):
        raise UnreadableFile(
            words.INTAKE_NOTHING_MADE.format(recipe=made.title),
            " ".join(
                words.counted(one.count, words.INTAKE_NOTHING_WHY, file=part.shown, why=one.reason)
                for part in parts
                for one in part.set_aside
            ),
        )
    return [_prepared(made, part, folder, options) for part in parts]


def _prepared(made: Made, part: Part, folder: Path, options: ImportOptions) -> Prepared:
    with part.interactions.open(encoding="utf-8", newline="") as file:
        header = tuple(next(csv.reader(file))[LEADING:])
    fields = {name: name for name in header if name in FIELDS}
    mapping = Mapping(MappingProxyType(fields), MappingProxyType({})).of_family()
    first = islice(_records(part.interactions, None), SAMPLE_ROWS)
    head = tuple(one.cells for one in first if len(one.cells) == len(header))
    table = Table(
        shown=part.shown,
        sha256=part.sha256,
        format="csv",
        dialect=WRITTEN,
        header=header,
        has_header=True,
        head=head,
        whole=part.made <= SAMPLE_ROWS,
        lines=part.made + 1,
        header_lines=1,
        findings=tuple(part.findings),
        plain=None,
        text=part.text,
        records=lambda cancel: _records(part.interactions, cancel),
    )
    times = () if "occurred_at" not in fields else _column(head, header.index("occurred_at"))
    return Prepared(
        table=table,
        mapping=mapping,
        csv=CsvFile(
            path=part.interactions,
            delimiter=WRITTEN.delimiter,
            quote=WRITTEN.quote,
            line_end=WRITTEN.line_end,
            header=header,
            records=part.made,
            has_lines=True,
        ),
        first=settled_form(times, options.dates) if times else None,
        folder=folder,
        recipe=made.name,
        part=part,
    )


def _column(rows: Sequence[Sequence[str]], place: int) -> tuple[str, ...]:
    return tuple(row[place] for row in rows)


def _records(path: Path, cancel: Event | None) -> Iterator[Record]:
    csv.field_size_limit(1 << 30)
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for number, row in enumerate(rows):
            if not number % _LOOKS and cancel is not None and cancel.is_set():
                raise Cancelled(words.IMPORT_CANCELLED)
            yield Record(int(row[0]), int(row[1]), tuple(row[LEADING:]))


def with_set_aside(cursor: Cursor, report: Report, part: Part, folder: Path) -> Report:
    """Return the report with the rows that the recipe set aside, and note them as refused.

    Parameters
    ----------
    cursor : Cursor
        The cursor of a running import.
    report : Report
        Of the interactions that the recipe made.
    part : Part
        What it made, and what not.
    folder : Path
        Where a temporary file goes.
    """
    aside = sum(one.count for one in part.set_aside)
    counted = aside + part.repeated
    if aside:
        path = folder / "aside.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
            writer.writerow(("line", "reason"))
            writer.writerows((line, one.reason) for one in part.set_aside for line in one.lines)
        run.step(cursor, "import/set_aside", path=str(path))
    told = words.counted(
        part.rows_used,
        words.INTAKE_MADE,
        file=part.shown,
        made=words.counted(report.rows_read, words.INTAKE_MADE_INTERACTIONS),
    )
    lost = [
        words.INTAKE_LEFT_OUT_VALUES.format(reason=one.reason, n=one.count) for one in part.left_out
    ]
    return replace(
        report,
        rows_read=report.rows_read + counted,
        duplicates=report.duplicates + part.repeated,
        rows_rejected=report.rows_rejected + aside,
        set_aside=aside,
        rejects=(
            *report.rejects,
            *(
                Reason("row", one.reason, one.count, tuple((line, None) for line in one.lines[:5]))
                for one in part.set_aside
            ),
        ),
        notes=(told, *lost, *report.notes),
    )
