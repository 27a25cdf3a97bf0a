"""Rows without a time: ties that people declare, and edges with a weight; every row accounted for.

They go into a table of their own and enter no figure that is computed from interactions.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Any

from recentre import words
from recentre.engine import run
from recentre.engine.database import Cursor
from recentre.importing import amounts, rejected
from recentre.importing.dialect import Dialect
from recentre.importing.fields import Mapping
from recentre.importing.options import ImportOptions
from recentre.importing.report import Report, dialect_json
from recentre.importing.types import type_of
from recentre.importing.values import MISSING
from recentre.reading.table import Record, Table

CLOSEST = 5.0
"""Closeness runs from 1 to this."""
WORKING = ("declared_row", "declared_named")
_ROWS = (
    "line",
    "source",
    "target",
    "source_type",
    "target_type",
    "closeness",
    "weight",
    "job",
    "often",
    "fingerprint",
)
_REFUSED = ("line", "last_line", "field", "value", "reason", "outcome")
_ENDS = re.compile(r"^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$")
_OF_FIVE = re.compile(r"([1-5](?:[.,]\d+)?)\s*(?:/|of|von|sur|de|van)\s*5", re.IGNORECASE)


@dataclass
class _Sorted:
    """The rows of a file as they are told apart."""

    path: Path
    refused: Path
    rows: int = 0
    rejected: int = 0
    dropped: int = 0
    longest: int = 0
    texts: dict[int, str] = field(default_factory=dict)
    """What a refused row says, by its line."""


def load(
    cursor: Cursor,
    table: Table,
    mapping: Mapping,
    folder: Path,
    *,
    batch: int,
    options: ImportOptions,
    days_in: str = "UTC",
    keep: bool = True,
    keep_given: Callable[[], None] = lambda: None,
    cancel: Event | None = None,
) -> Report:
    """Load a file of declared ties or of weighted edges, inside a running import.

    Parameters
    ----------
    cursor : Cursor
        The cursor of a running transaction; the import's macros are there.
    table : Table
        The file as it was understood.
    mapping : Mapping
        On the table's header; its family is ``declared`` or ``ranked``.
    folder : Path
        Where temporary files go.
    batch : int
        The number of the batch.
    options : ImportOptions
        The decimal mark of weights, and whether an unknown type refuses its row.
    days_in : str
        Zone in which the workspace counts days, for the report.
    keep : bool
        Whether the rows are kept; a dry run keeps none.
    keep_given : callable
        Keeps what comes beside the file (`recentre.importing.given.keep`).
    cancel : Event, optional
        Set to stop.

    Returns
    -------
    Report
        Rows read = loaded + refused + self loops + duplicates.

    Raises
    ------
    AmbiguousFile
        If weights have two readings.
    Cancelled
        If it was stopped.
    """
    decimal = _decimal(table, mapping, options)
    with ExitStack() as stack:
        found = _sorted(table, mapping, folder, options, decimal, cancel, stack)
    longest = max(2_000_000, 8 * found.longest + 4096)
    run.step(cursor, "import/declared_row", path=str(found.path), longest=longest)
    run.step(cursor, "import/declared_refused", path=str(found.refused), longest=longest)
    run.step(cursor, "import/declared_naming")
    run.step(cursor, "import/declared_named", batch=batch)
    run.step(cursor, "import/declared_met")
    run.step(cursor, "import/declared_typed")
    run.step(cursor, "import/declared_used_term")
    self_loops, duplicates, loaded, again = run.row(cursor, "import/declared_counts")
    reasons = rejected.reasons(cursor)
    (parties,) = run.row(cursor, "import/parties_met")
    report = Report(
        file=table.shown,
        batch=batch if keep else None,
        rows_read=found.rows,
        rows_loaded=loaded,
        rows_rejected=found.rejected,
        self_loops=self_loops,
        duplicates=duplicates,
        values_dropped=found.dropped,
        rejects=reasons.refused,
        dropped=reasons.dropped,
        parties=parties,
        viewpoint=None,
        mapping=mapping.pairs(),
        dialect=Dialect(
            encoding=table.dialect.encoding,
            delimiter=table.dialect.delimiter,
            quote=table.dialect.quote,
            line_end=table.dialect.line_end,
        ),
        time_forms=(),
        decimal=decimal,
        zone=options.timezone or "UTC",
        days_in=days_in,
        notes=tuple(_notes(cursor, table, mapping, again)),
    )
    if keep:
        run.step(cursor, "import/declared", batch=batch)
        run.step(cursor, "import/new_identity")
        keep_given()
        _keep_rejects(cursor, table, found, folder, batch)
        _keep_batch(cursor, table, report, batch)
    for name in WORKING:
        run.step(cursor, f"import/clear_{name}")
    return report


def _decimal(table: Table, mapping: Mapping, options: ImportOptions) -> amounts.DecimalMark:
    if mapping.family != "ranked":
        return options.decimal or "point"
    place = table.header.index(mapping.columns["weight"])
    marks = amounts.marks_of(row[place] for row in table.head)
    return amounts.decide(marks, options.decimal, table.shown)


def _sorted(
    table: Table,
    mapping: Mapping,
    folder: Path,
    options: ImportOptions,
    decimal: amounts.DecimalMark,
    cancel: Event | None,
    stack: ExitStack,
) -> _Sorted:
    """Write the rows that can load, and apart from them what was refused and why."""
    found = _Sorted(folder / "declared.csv", folder / "declared-refused.csv")

    def writer(path: Path, columns: Sequence[str]) -> Any:
        file = stack.enter_context(path.open("w", encoding="utf-8", newline=""))
        made = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        made.writerow(columns)
        return made

    good, bad = writer(found.path, _ROWS), writer(found.refused, _REFUSED)
    reader = _Reader(table, mapping, decimal, strict=options.strict)
    for record in table.records(cancel):
        found.rows += 1
        row, problems = reader.read(record)
        found.longest = max(found.longest, sum(len(cell) for cell in record.cells))
        outcome = "value dropped" if row is not None else "row refused"
        for field_name, value, reason in problems:
            bad.writerow((record.first_line, record.last_line, field_name, value, reason, outcome))
        if problems and table.text is None:
            found.texts[record.first_line] = _as_text(record)
        if row is None:
            found.rejected += 1
        else:
            found.dropped += len(problems)
            good.writerow(row)
    return found


class _Reader:
    """Reads the rows of one file."""

    def __init__(
        self, table: Table, mapping: Mapping, decimal: amounts.DecimalMark, *, strict: bool
    ) -> None:
        self.places = {name: table.header.index(c) for name, c in mapping.columns.items()}
        self.constants = mapping.constants
        self.header = table.header
        self.measure = "closeness" if mapping.family == "declared" else "weight"
        self.decimal = decimal
        self.strict = strict

    def read(self, record: Record) -> tuple[Sequence[Any] | None, list[tuple[str, str, str]]]:
        """Return a row, or None if it is refused, and the problems: field, value, reason."""
        width = len(record.cells)
        if width != len(self.header):
            more = width > len(self.header)
            reason = words.DECLARED_MORE_CELLS if more else words.DECLARED_FEWER_CELLS
            return None, [("row", str(width), reason)]
        texts = {name: _clean(record.cells[place]) for name, place in self.places.items()} | dict(
            self.constants
        )
        for end in ("source", "target"):
            if not texts[end]:
                raw = record.cells[self.places[end]] if end in self.places else ""
                return None, [(end, raw, words.DECLARED_MISSING.format(field=end))]
        measure, reason = self._measure(texts[self.measure])
        if reason:
            return None, [(self.measure, texts[self.measure], reason)]
        types, problems = self._types(texts)
        if problems and self.strict:
            return None, problems[:1]
        closeness = measure if self.measure == "closeness" else ""
        weight = self._weight(texts) if self.measure == "closeness" else measure
        row = (
            record.first_line,
            texts["source"],
            texts["target"],
            types["source_type"],
            types["target_type"],
            closeness,
            weight,
            texts.get("topic", ""),
            texts.get("often", ""),
            _fingerprint(self.header, record.cells),
        )
        return row, problems

    def _measure(self, text: str) -> tuple[float, str]:
        if not text:
            return 0.0, words.DECLARED_MISSING.format(field=self.measure)
        of_five = _OF_FIVE.fullmatch(text) if self.measure == "closeness" else None
        value = self._number(of_five[1] if of_five else text)
        if value is None:
            return 0.0, words.DECLARED_UNREAD.format(field=self.measure)
        if self.measure == "weight":
            return value, "" if value > 0 else words.DECLARED_NO_WEIGHT
        return value, "" if 1 <= value <= CLOSEST else words.DECLARED_TOO_FAR

    def _weight(self, texts: dict[str, str]) -> float | str:
        value = self._number(texts.get("weight", ""))
        return "" if value is None or value <= 0 else value

    def _number(self, text: str) -> float | None:
        bare = text.replace("\u2212", "-")
        if self.measure == "closeness":
            bare = bare.replace(",", ".")
        elif self.decimal == "comma":
            bare = bare.replace(".", "").replace(" ", "").replace(",", ".")
        else:
            bare = bare.replace(",", "").replace(" ", "")
        try:
            value = float(bare)
        except ValueError:
            return None
        return value if -float("inf") < value < float("inf") else None

    def _types(self, texts: dict[str, str]) -> tuple[dict[str, str], list[tuple[str, str, str]]]:
        types, problems = {}, []
        for name in ("source_type", "target_type"):
            said = texts.get(name, "")
            types[name] = type_of(said) or ""
            if said and not types[name]:
                problems.append((name, said, words.DECLARED_TYPE.format(field=name)))
        return types, problems


def _clean(cell: str) -> str:
    text = _ENDS.sub("", cell.replace("\x00", ""))
    return "" if text in MISSING else text


def _fingerprint(header: Sequence[str], cells: Sequence[str]) -> int:
    """Hash all cells of a row and the names of their columns, whatever order they stand in."""
    pairs = sorted(zip(header, cells, strict=True))
    whole = json.dumps(pairs, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(whole, digest_size=8).digest(), "big")


def _as_text(record: Record) -> str:
    return ",".join(
        '"' + cell.replace('"', '""') + '"' if set(cell) & set(',"\n\r') else cell
        for cell in record.cells
    )


def _notes(cursor: Cursor, table: Table, mapping: Mapping, again: int) -> Iterator[str]:
    ranked = mapping.family == "ranked"
    yield words.DECLARED_NOTE_RANKED if ranked else words.DECLARED_NOTE
    if again:
        forms = words.DECLARED_NOTE_AGAIN_RANKED if ranked else words.DECLARED_NOTE_AGAIN
        yield words.counted(again, forms)
    unused = [name for name in table.header if name not in set(mapping.columns.values())]
    if unused:
        yield words.counted(len(unused), words.IMPORT_NOTE_UNUSED, columns=", ".join(unused))
    (same,) = run.row(cursor, "import/same_file", sha256=table.sha256)
    if same is not None:
        yield words.IMPORT_NOTE_SAME_FILE.format(batch=same)


def _keep_rejects(cursor: Cursor, table: Table, found: _Sorted, folder: Path, batch: int) -> None:
    if table.text is not None:
        rejected.keep(cursor, table.text, folder, batch)
        return
    path = folder / "rows.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        writer.writerow(("line", "text"))
        writer.writerows((line, text.replace("\x00", "")) for line, text in found.texts.items())
    longest = max((len(text) for text in found.texts.values()), default=0)
    run.step(
        cursor,
        "import/reject",
        batch=batch,
        path=str(path),
        longest=max(2_000_000, 6 * longest + 100),
    )


def _keep_batch(cursor: Cursor, table: Table, report: Report, batch: int) -> None:
    (probe,) = run.row(cursor, "import/probe")
    dialect = dialect_json(report.dialect, report.time_forms, report.decimal)
    run.step(
        cursor,
        "import/batch_done",
        batch=batch,
        file=report.file,
        sha256=table.sha256,
        mapping=json.dumps(dict(report.mapping), ensure_ascii=False),
        dialect=json.dumps({**dialect, "fingerprint": probe}, ensure_ascii=False),
        zone=report.zone,
        loaded_at=datetime.now(UTC).replace(tzinfo=None),
        rows_read=report.rows_read,
        rows_loaded=report.rows_loaded,
        rows_rejected=report.rows_rejected,
        duplicates=report.duplicates,
        self_loops=report.self_loops,
        values_dropped=report.values_dropped,
    )
