"""What a file was understood as: a table with one header, and records that know their lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Any, Literal

Format = Literal["csv", "xlsx", "xls", "ods", "json", "ndjson", "parquet"]
SAMPLE_ROWS = 5_000


@dataclass(frozen=True)
class Dialect:
    """How the cells of a text file are told apart."""

    encoding: str
    """As Python names it, ``utf-8`` where the file is no text."""
    delimiter: str
    """One sign or more; empty where the file is no text or has one column."""
    quote: str
    """``"``, ``'`` or another sign; empty if nothing is quoted."""
    escape: str
    """The sign before a quote inside a quoted cell: the quote itself, a backslash, or empty."""
    line_end: str
    """``\\n``, ``\\r\\n``, ``\\r``, or empty for a mix."""


@dataclass(frozen=True)
class Finding:
    """What was assumed, repaired, or could be repaired on the reader's word."""

    what: str
    """A key such as ``encoding``, ``preamble``, ``short_row``; stable, for ``--json``."""
    state: Literal["assumed", "repaired", "proposed"]
    text: str
    """A sentence for a person."""
    count: int = 1
    lines: tuple[int, ...] = ()
    """The first few physical lines it is about."""
    details: dict[str, Any] = field(default_factory=dict)
    """Plain JSON values, for ``--json``."""


@dataclass(frozen=True)
class Record:
    """One record of a table."""

    first_line: int
    """Where it begins in the file, from 1; in a sheet the number of its row."""
    last_line: int
    cells: tuple[str, ...]
    """As many as the header; more or fewer where the record does not fit it."""


@dataclass(frozen=True)
class Table:
    """A file, or one sheet or member of it, as it was understood."""

    shown: str
    """How it is called on screen, with its sheet or member."""
    sha256: str
    """Checksum of the file as it was given."""
    format: Format
    dialect: Dialect
    header: tuple[str, ...]
    """Names of the columns, unique, none empty."""
    has_header: bool
    """Whether the names stand in the file; if not they are made up."""
    head: tuple[tuple[str, ...], ...]
    """The first records that fit the header, at most `SAMPLE_ROWS`."""
    whole: bool
    """Whether there are no more records than these."""
    lines: int
    """Physical lines, or rows of the sheet, the header's among them."""
    header_lines: int
    """Physical lines up to and with the header."""
    findings: tuple[Finding, ...]
    plain: Path | None
    """A UTF-8 file with one record on each line below one header line, quoted with ``"``, that a
    fast reader may take as it is; None if it must be `records`."""
    text: Path | None
    """The UTF-8 text that `Record` counts the lines of; None where the file is no text."""
    records: Callable[[Event | None], Iterator[Record]]
    """Reads the file record by record, those that do not fit the header among them. A record whose
    cells are all empty is no record. Raises `Cancelled` when the event is set."""
    written: tuple[str, ...] = ()
    """The names as they stand in the file, which may be empty or stand twice; () if as `header`."""
    told: Callable[[], tuple[Finding, ...]] = tuple
    """What was found so far: `findings`, and all else once the records were read to the end."""
    quoted: bool = True
    """Whether the quote of the dialect was met in what was looked at."""
    cells: Callable[[Event | None], Iterator[Sequence[str]]] | None = None
    """As `records`, but their cells alone, for whoever needs no lines; None if it is no faster."""
