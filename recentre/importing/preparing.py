"""A file made ready for loading: understood as a table, columns mapped, first times tried."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from recentre import words
from recentre.engine.staging import CsvFile, TimeReading
from recentre.errors import BadMapping, UnreadableFile
from recentre.importing.fields import Mapping
from recentre.importing.guess import guess
from recentre.importing.options import ImportOptions
from recentre.importing.times import settled_form
from recentre.importing.values import TimeForm
from recentre.reading.opening import open_table
from recentre.reading.table import Table

if TYPE_CHECKING:
    from recentre.importing.made import Part

_SHOWN_CELLS = 4


@dataclass(frozen=True)
class Prepared:
    """What is known of a file before DuckDB reads it."""

    table: Table
    mapping: Mapping
    """Every field that is mapped, its column spelt as in the header."""
    csv: CsvFile | None
    """How DuckDB reads the file as it is; None if only the careful way will do."""
    first: TimeForm | None
    """The form of all times in the head, if it is one and sure."""
    folder: Path
    """Where copies go."""
    recipe: str | None = None
    """Name of the recipe that made the rows, if one did."""
    part: Part | None = None
    """What that recipe made, and what not."""
    is_found: bool = False
    """Whether the file was found in a folder, not named by the reader."""

    @property
    def shown(self) -> str:
        """The file's name as it is shown."""
        return self.table.shown

    @property
    def first_reading(self) -> TimeReading | None:
        """The form of the head's times, for the engine."""
        return None if self.first is None else TimeReading(self.first.pattern, self.first.zoned)


def prepare(
    file: Path | Table, folder: Path, options: ImportOptions, cancel: Event | None
) -> Prepared:
    """Look at a file and settle what can be settled without reading all of its rows.

    Parameters
    ----------
    file : Path or Table
        The file, or what it was understood as already.
    folder : Path
        Where temporary copies go.
    options : ImportOptions
        What the reader chose.
    cancel : Event or None
        Set to stop.

    Raises
    ------
    UnreadableFile, BadMapping, AmbiguousFile
        If the file or the mapping will not do, or the reader must be asked.
    """
    table = file if isinstance(file, Table) else understood(file, folder, options, cancel)
    check_is_log(table)
    try:
        mapping = options.mapping.over(guess(table).mapping).on(table.header, table.shown)
    except BadMapping as error:
        if table.has_header or options.mapping.pairs():
            raise
        if not table.head:
            raise UnreadableFile(words.INTAKE_NO_ROWS.format(file=table.shown)) from error
        raise UnreadableFile(
            words.IMPORT_NO_HEADER.format(
                file=table.shown, cells=", ".join(table.head[0][:_SHOWN_CELLS])
            ),
            words.IMPORT_NO_HEADER_HINT,
        ) from error
    times: tuple[str, ...] = ()
    if "occurred_at" in mapping.columns:
        place = table.header.index(mapping.columns["occurred_at"])
        times = tuple(row[place] for row in table.head)
    return Prepared(
        table=table,
        mapping=mapping,
        csv=None if table.plain is None else _as_it_is(table, table.plain),
        first=settled_form(times, options.dates) if times else None,
        folder=folder,
    )


def understood(
    path: Path, folder: Path, options: ImportOptions, cancel: Event | None = None
) -> Table:
    """Return a file as a table, as the options say."""
    return open_table(
        path,
        folder,
        shown=options.shown_name,
        part=options.part,
        choices=options.choices,
        cancel=cancel,
    )


def check_is_log(table: Table) -> None:
    """Check that a table can be a log at all.

    Raises
    ------
    UnreadableFile
        If it has one column or no rows.
    """
    if len(table.header) < 2:
        raise UnreadableFile(
            words.IMPORT_ONE_COLUMN.format(file=table.shown), words.IMPORT_ONE_COLUMN_HINT
        )
    if not table.head and next(table.records(None), None) is None:
        raise UnreadableFile(words.IMPORT_ONLY_HEADER.format(file=table.shown))


def _as_it_is(table: Table, plain: Path) -> CsvFile:
    return CsvFile(
        path=plain,
        delimiter=table.dialect.delimiter,
        quote=table.dialect.quote or '"',
        line_end=table.dialect.line_end,
        header=table.header,
        records=table.lines - table.header_lines,
        first_line=table.header_lines + 1,
    )


def only_carefully(prepared: Prepared) -> Prepared:
    """Return the same file, to be read record by record."""
    return replace(prepared, csv=None)
