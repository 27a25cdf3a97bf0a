"""A CSV file into a temporary table: the one place that talks to DuckDB's CSV reader.

Column names, delimiter and mapping are known only at run time, and no string is built into SQL, so
this room uses DuckDB's relations. `stage` reads every cell as text in one pass; `show` makes the
view ``log_row``, which has every field of an interaction for the steps of ``queries/import``.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
from duckdb import CoalesceOperator, ColumnExpression, ConstantExpression, Expression
from duckdb import FunctionExpression as Call

from recentre import words
from recentre.engine import run
from recentre.engine.database import Cursor
from recentre.errors import Cancelled

TEXTS = ("source", "target", "channel", "kind", "topic", "currency", "message_id")
TYPES = ("source_type", "target_type")
NUMBERS = ("amount", "rating", "recipients")
_LINE_ENDS = {
    "\n": duckdb.CSVLineTerminator.LINE_FEED,
    "\r\n": duckdb.CSVLineTerminator.CARRIAGE_RETURN_LINE_FEED,
}
NEVER = "\x1e\x1f\x1e"
"""A text that stands for null while reading; no file holds it, so an empty cell stays empty."""


class NeedsCare(Exception):
    """DuckDB's reader does not see one record per line in this file."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


@dataclass(frozen=True)
class CsvFile:
    """A UTF-8 CSV file and how it is written."""

    path: Path
    delimiter: str
    quote: str
    line_end: str
    """``\\n`` or ``\\r\\n``."""
    header: tuple[str, ...]
    """Names of the columns of the file as it came, without those of the careful reader."""
    records: int
    """Records below the header, if each is one line."""
    first_line: int = 2
    """The line of the first record, if each is one line."""
    longest: int = 2_000_000
    """Bytes of the longest line, at least."""
    has_lines: bool = False
    """Whether the first two columns are the first and last line of the record in the original."""


@dataclass(frozen=True)
class TimeReading:
    """A way to read a time: a strptime pattern, or a count since 1970."""

    pattern: str
    zoned: bool


@dataclass(frozen=True)
class Readings:
    """How the texts of a staged file become values."""

    times: tuple[TimeReading, ...] = ()
    """Patterns for the times that were not, tried in turn."""
    zone: str = "UTC"
    """Zone of times that carry none."""
    decimal: str = "plain"
    """``plain`` casts; ``comma`` and ``point`` also take signs, spaces and thousands away."""


@dataclass(frozen=True)
class Staged:
    """A file whose mapped columns are in the temporary table ``staged``."""

    columns: frozenset[str]
    """Mapped fields; each is a column of ``staged``."""
    constants: Mapping[str, str] = field(default_factory=dict)
    first: TimeReading | None = None
    """The pattern in which the times were read while staging; the others are text."""
    has_lines: bool = False
    first_line: int = 2
    """The line of the first row."""
    first_row: int = 0
    """Where DuckDB's numbering of the rows begins: not at nought inside a transaction."""


def stage(
    cursor: Cursor,
    file: CsvFile,
    columns: Mapping[str, str],
    constants: Mapping[str, str],
    first: TimeReading | None,
) -> Staged:
    """Read a file into the temporary table ``staged``: mapped columns and a fingerprint.

    Parameters
    ----------
    cursor : Cursor
        The cursor of a running transaction.
    file : CsvFile
        What to read.
    columns : mapping of str to str
        Field to the name of its column.
    constants : mapping of str to str
        Field to a constant.
    first : TimeReading or None
        A pattern in which nearly all times are written; the others stay text.

    Raises
    ------
    NeedsCare
        If the reader does not find exactly one record per line.
    """
    leading = 2 if file.has_lines else 0
    cells = {name: f"c{place}" for place, name in enumerate(file.header, start=leading)}
    names = [f"c{place}" for place in range(len(file.header) + leading)]
    run.step(cursor, "import/drop_staged")
    relation = cursor.read_csv(
        str(file.path),
        auto_detect=False,
        columns=dict.fromkeys(names, "VARCHAR"),
        header=True,
        delimiter=file.delimiter,
        quotechar=file.quote,
        escapechar=file.quote,
        lineterminator=_LINE_ENDS[file.line_end],
        na_values=NEVER,
        ignore_errors=True,
        max_line_size=max(file.longest, 2_000_000),
    )
    chosen = [
        ColumnExpression(cells[column]).alias(name)
        for name, column in columns.items()
        if name != "occurred_at"
    ]
    chosen.extend(_staged_time(ColumnExpression(cells[columns["occurred_at"]]), first))
    if file.has_lines:
        chosen.append(ColumnExpression("c0").cast("BIGINT").alias("line"))
        chosen.append(ColumnExpression("c1").cast("BIGINT").alias("last_line"))
    chosen.append(_fingerprint(file.header, cells).alias("fingerprint"))
    try:
        relation.project(*chosen).create_view("file_row", replace=True)
        run.step(cursor, "import/staged")
    except duckdb.InterruptException:
        raise
    except duckdb.Error as error:
        raise NeedsCare(file.path) from error
    records, lowest, highest = run.row(cursor, "import/staged_rows")
    if records != file.records or records != highest - lowest + 1:
        raise NeedsCare(file.path)
    return Staged(frozenset(columns), constants, first, file.has_lines, file.first_line, lowest)


def show(cursor: Cursor, staged: Staged, readings: Readings) -> None:
    """Make the view ``log_row``: every field of an interaction, read as the readings say."""
    has = staged.columns

    def text(name: str) -> Expression:
        if name in has:
            return ColumnExpression(name)
        return ConstantExpression(staged.constants.get(name)).cast("VARCHAR")

    to_line = ConstantExpression(staged.first_line - staged.first_row)
    line = ColumnExpression("line") if staged.has_lines else ColumnExpression("rowid") + to_line
    last = ColumnExpression("last_line") if staged.has_lines else line
    cells = [
        ColumnExpression("rowid").cast("BIGINT").alias("row"),
        line.cast("BIGINT").alias("line"),
        last.cast("BIGINT").alias("last_line"),
        _time(staged.first, readings).cast("TIMESTAMP").alias("occurred_at"),
        ColumnExpression("occurred_text").alias("occurred_text"),
        *(text(name).alias(name) for name in (*TEXTS, *TYPES)),
        *(text(name).alias(f"{name}_text") for name in NUMBERS),
        *(_value(text(name), readings.decimal).alias(name) for name in NUMBERS),
        ColumnExpression("fingerprint"),
    ]
    cursor.table("staged").project(*cells).create_view("log_row", replace=True)


def _staged_time(text: Expression, first: TimeReading | None) -> list[Expression]:
    if first is None:
        return [text.alias("occurred_text")]
    read = Call("read_time", text, ConstantExpression(first.pattern))
    unread = duckdb.CaseExpression(read.isnull(), text)
    return [read.alias("occurred_first"), unread.alias("occurred_text")]


def _fingerprint(header: Sequence[str], cells: Mapping[str, str]) -> Expression:
    """Hash all cells of a row and the names of their columns, whatever order they stand in."""
    ordered = sorted(header)
    salt = ConstantExpression("\x1f".join(ordered))
    return Call("hash", *(ColumnExpression(cells[name]) for name in ordered), salt)


def _time(first: TimeReading | None, readings: Readings) -> Expression:
    """Return the expression of a time in UTC."""
    text = ColumnExpression("occurred_text")
    zoned = [_read_time(text, one) for one in readings.times if one.zoned]
    local = [_read_time(text, one) for one in readings.times if not one.zoned]
    if first is not None:
        (zoned if first.zoned else local).insert(0, ColumnExpression("occurred_first"))
    parts = list(zoned)
    if local:
        whole = _either(local)
        parts.append(
            whole if readings.zone == "UTC" else Call("utc_of", whole, _constant(readings.zone))
        )
    return _either(parts) if parts else ConstantExpression(None)


def _read_time(text: Expression, reading: TimeReading) -> Expression:
    if reading.pattern.startswith("epoch"):
        return Call("read_" + reading.pattern.replace(" ", "_"), text)
    return Call("read_time", Call("clean_text", text), _constant(reading.pattern))


def _value(text: Expression, decimal: str) -> Expression:
    if decimal == "plain":
        return Call("read_plain_number", text)
    return Call(f"read_{decimal}_number", text)


def _either(parts: Sequence[Expression]) -> Expression:
    return parts[0] if len(parts) == 1 else CoalesceOperator(*parts)


def _constant(value: str) -> Expression:
    return ConstantExpression(value)


@contextmanager
def watched(cursor: Cursor, cancel: threading.Event | None) -> Iterator[None]:
    """Stop the cursor's query when `cancel` is set.

    Raises
    ------
    Cancelled
        If it was stopped.
    """
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.1):
            if cancel is not None and cancel.is_set():
                cursor.interrupt()

    watcher = threading.Thread(target=watch, name="recentre-import", daemon=True)
    watcher.start()
    try:
        yield
    except duckdb.InterruptException as error:
        if cancel is not None and cancel.is_set():
            raise Cancelled(words.IMPORT_CANCELLED) from error
        raise
    finally:
        done.set()
        watcher.join()


@contextmanager
def followed(cursor: Cursor, tell: Callable[[float], None]) -> Iterator[None]:
    """Tell how far the cursor's statement is, 0 to 1, a few times a second while it runs."""
    done = threading.Event()
    for name in ("watch_progress", "watch_soon"):
        run.step(cursor, f"import/{name}")

    def follow() -> None:
        while not done.wait(0.4):
            share = cursor.query_progress()
            if share > 0:
                tell(min(share, 100.0) / 100)

    follower = threading.Thread(target=follow, name="recentre-progress", daemon=True)
    follower.start()
    try:
        yield
    finally:
        done.set()
        follower.join()
