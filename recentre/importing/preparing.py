"""A file made ready for loading: surveyed, its dialect and mapping known, its head tried."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

from recentre.engine.staging import CsvFile, TimeReading
from recentre.importing.dialect import Head, read_head
from recentre.importing.fields import Mapping
from recentre.importing.guess import guess
from recentre.importing.options import ImportOptions
from recentre.importing.survey import Survey, survey
from recentre.importing.times import settled_form
from recentre.importing.values import TimeForm


@dataclass(frozen=True)
class Prepared:
    """What is known of a file before DuckDB reads it."""

    path: Path
    survey: Survey
    head: Head
    mapping: Mapping
    """Every field that is mapped, its column spelt as in the header."""
    csv: CsvFile | None
    """How DuckDB reads the file as it is; None if only the careful way will do."""
    first: TimeForm | None
    """The form of all times in the head, if it is one and sure."""

    @property
    def shown(self) -> str:
        """The file's name as it is shown."""
        return self.survey.shown

    @property
    def first_reading(self) -> TimeReading | None:
        """The form of the head's times, for the engine."""
        return None if self.first is None else TimeReading(self.first.pattern, self.first.zoned)


def prepare(path: Path, folder: Path, options: ImportOptions, cancel: Event | None) -> Prepared:
    """Look at a file and settle what can be settled without reading all of its rows.

    Parameters
    ----------
    path : Path
        The file.
    folder : Path
        Where temporary copies go.
    options : ImportOptions
        What the reader chose.
    cancel : Event or None
        Set to stop.

    Raises
    ------
    UnreadableFile, BadMapping
        If the file or the mapping will not do.
    """
    seen = survey(path, folder, options.shown_name, cancel)
    head = read_head(seen)
    mapping = options.mapping.over(guess(head).mapping).on(head.header, seen.shown)
    times: tuple[str, ...] = ()
    if "occurred_at" in mapping.columns:
        place = head.header.index(mapping.columns["occurred_at"])
        times = tuple(row[place] for row in head.rows)
    fast = seen.line_end and not seen.has_nul and head.header_lines == 1
    return Prepared(
        path=path,
        survey=seen,
        head=head,
        mapping=mapping,
        csv=_as_it_is(seen, head) if fast else None,
        first=settled_form(times, options.dates) if times else None,
    )


def _as_it_is(seen: Survey, head: Head) -> CsvFile:
    return CsvFile(
        path=seen.plain,
        delimiter=head.dialect.delimiter,
        quote=head.dialect.quote,
        line_end=seen.line_end,
        header=head.header,
        records=seen.lines - 1,
    )


def only_carefully(prepared: Prepared) -> Prepared:
    """Return the same file, to be read record by record."""
    return replace(prepared, csv=None)
