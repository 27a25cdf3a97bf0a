"""Refused rows, corrected by the reader and loaded as a batch of their own; no other row is."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import Any

from recentre import words
from recentre.engine import run
from recentre.engine.database import Cursor, Workspace
from recentre.errors import BadParameter
from recentre.importing import loading
from recentre.importing.fields import FIELDS
from recentre.importing.fields import Mapping as FieldMapping
from recentre.importing.options import DateOrder, DecimalMark, ImportOptions
from recentre.importing.report import Report

REFUSED = "row refused"
LINE = "line"
REASON = "reason"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Sheet:
    """The refused rows of one batch as a table that can be corrected."""

    batch: int
    file: str
    columns: tuple[str, ...]
    lines: tuple[int, ...]
    reasons: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """As wide as the columns; what stood in more cells is in the last one."""


def is_correctable(batch: Mapping[Any, Any]) -> bool:
    """Return whether rows of a batch can be corrected here: it was mapped and not made by a recipe.

    Parameters
    ----------
    batch : mapping
        A row of ``import/batches``.
    """
    return not isinstance(batch["recipe"], str) and bool(_written(batch).get("columns"))


def sheet(batch: Mapping[Any, Any], rejects: Sequence[Mapping[Any, Any]]) -> Sheet:
    """Return the refused rows of a batch, cell by cell.

    Parameters
    ----------
    batch : mapping
        A row of ``import/batches``.
    rejects : sequence of mapping
        Rows of ``quality/rejects`` of that batch; dropped values, rows that were corrected, and
        rows that were not kept are left out.
    """
    written = _written(batch)
    columns = tuple(str(name) for name in written["columns"])
    is_text = written.get("format", "csv") == "csv"
    delimiter = str(written.get("delimiter") or ",") if is_text else ","
    quote = str(written.get("quote") or '"') if is_text else '"'
    lines, reasons, rows = [], [], []
    for one in rejects:
        if one["outcome"] != REFUSED or not isinstance(one["row"], str):
            continue
        if int(one[LINE]) in lines or _is_number(one.get("corrected_by")):
            continue
        lines.append(int(one[LINE]))
        reasons.append(str(one[REASON]))
        rows.append(_cells(str(one["row"]), delimiter, quote, len(columns)))
    return Sheet(
        int(batch["batch"]), str(batch["file"]), columns, tuple(lines), tuple(reasons), tuple(rows)
    )


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not math.isnan(value)


def _written(batch: Mapping[Any, Any]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(str(batch["dialect"]) or "{}")
    return found


def _cells(text: str, delimiter: str, quote: str, width: int) -> tuple[str, ...]:
    if len(delimiter) == 1:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quotechar=quote)
        cells = next(iter(reader), [])
    else:
        cells = text.split(delimiter)
    if len(cells) > width:
        cells = [*cells[: width - 1], delimiter.join(cells[width - 1 :])]
    return tuple(cells + [""] * (width - len(cells)))


def as_csv(rows: Sheet) -> bytes:
    """Return a sheet as CSV to be corrected elsewhere: line, reason, then the file's columns.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it, which `from_csv`
    takes away.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow((LINE, REASON, *rows.columns))
    for line, reason, cells in zip(rows.lines, rows.reasons, rows.rows, strict=True):
        writer.writerow((line, reason, *map(_guarded, cells)))
    return text.getvalue().encode()


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def from_csv(content: bytes, rows: Sheet) -> dict[int, tuple[str, ...]]:
    """Return the rows of a corrected file that differ from the sheet, by line.

    Parameters
    ----------
    content : bytes
        What `as_csv` gave, after somebody worked on it; commas or semicolons part its columns.
    rows : Sheet
        What it was made from.

    Raises
    ------
    BadParameter
        If the columns are not those of the file, or a line is none of the refused ones.
    """
    text = content.decode("utf-8-sig", errors="replace")
    first = text.partition("\n")[0]
    mark = max((",", ";", "\t"), key=first.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=mark)
    missing = [name for name in (LINE, *rows.columns) if name not in (reader.fieldnames or ())]
    if missing:
        raise BadParameter(
            words.CORRECT_NO_COLUMN.format(columns=", ".join(missing)), words.CORRECT_NO_COLUMN_HINT
        )
    before = dict(zip(rows.lines, rows.rows, strict=True))
    found = {}
    for place, record in enumerate(reader, start=2):
        line = str(record[LINE] or "").strip()
        if not line.isdigit() or int(line) not in before:
            raise BadParameter(
                words.CORRECT_NO_LINE.format(place=place, line=line or words.DOUBT_NOTHING),
                words.CORRECT_NO_LINE_HINT,
            )
        old = before[int(line)]
        new = tuple(
            _unguarded(record[name] or "", was) for name, was in zip(rows.columns, old, strict=True)
        )
        if new != old:
            found[int(line)] = new
    return found


def _unguarded(cell: str, was: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def load(
    workspace: Workspace,
    batch: int,
    rows: Mapping[int, Sequence[str]],
    progress: Callable[[float, str], None] = lambda share, text: None,
    cancel: Event | None = None,
) -> Report:
    """Load corrected rows of a batch as a batch of their own, and note which were corrected.

    They are read as their file was: the same columns, zone, order of dates and decimal mark. A row
    that is refused again is a reject of the new batch and stays one of the old.

    Parameters
    ----------
    workspace : Workspace
        Where the file was loaded.
    batch : int
        The batch in which the rows were refused.
    rows : mapping of int to sequence of str
        Line to the corrected cells, as many as the file has columns.
    progress : callable
        Told the share done (0 to 1) and what is being done.
    cancel : Event, optional
        Set from another thread to stop.

    Raises
    ------
    BadParameter
        If there is no such batch, it cannot be corrected, or no row is given.
    """
    with workspace.reading() as cursor:
        found = _batch(cursor, batch)
    if found is None or not is_correctable(found):
        raise BadParameter(words.IMPORT_NO_BATCH.format(batch=batch))
    if not rows:
        raise BadParameter(words.CORRECT_NOTHING)
    written = _written(found)
    lines = sorted(rows)
    with TemporaryDirectory(prefix="recentre-") as folder:
        path = Path(folder) / "corrected.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
            writer.writerow(written["columns"])
            writer.writerows(rows[line] for line in lines)
        report = loading.load(workspace, path, _options(found, written), progress, cancel)[0]
    with workspace.writing() as cursor:
        again = {
            int(line)
            for _, line, *_, outcome in run.rows(cursor, "import/rejects", batch=report.batch)
            if outcome == REFUSED
        }
        place = 2
        for line in lines:
            if place not in again:
                run.step(cursor, "import/corrected", batch=batch, line=line, by_batch=report.batch)
            place += 1 + "".join(rows[line]).count("\n")
    return report


_COLUMNS = ("batch", "file", "sha256", "recipe", "mapping", "dialect", "zone")


def _batch(cursor: Cursor, batch: int) -> dict[str, Any] | None:
    rows = [dict(zip(_COLUMNS, row, strict=False)) for row in run.rows(cursor, "import/batches")]
    return next((one for one in rows if one["batch"] == batch), None)


def _options(batch: Mapping[Any, Any], written: Mapping[Any, Any]) -> ImportOptions:
    mapping: dict[str, str] = json.loads(str(batch["mapping"]))
    decimal: DecimalMark = "comma" if written.get("decimal") == "comma" else "point"
    options = ImportOptions(
        timezone=str(batch["zone"]),
        dates=_order(written.get("times", ())),
        decimal=decimal,
        mapping=FieldMapping.of((name, mapping.get(name, "")) for name in FIELDS),
        again=True,
    )
    return replace(options, shown_name=words.CORRECT_SHOWN.format(file=batch["file"]))


def _order(patterns: Sequence[str]) -> DateOrder | None:
    """Return whether day or month stood first in the times of a file, if that could be mistaken."""
    for pattern in patterns:
        if "%d" in pattern and "%m" in pattern and not pattern.startswith("%Y"):
            return "day-first" if pattern.index("%d") < pattern.index("%m") else "month-first"
    return None
