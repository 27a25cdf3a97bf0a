"""Rows without a time: ties that people declare, and edges with a weight; every row accounted for.

They go into a table of their own and enter no figure that is computed from interactions.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

from recentre import words
from recentre.engine import run
from recentre.engine.database import Cursor
from recentre.importing import amounts, batches, hiding, rejected
from recentre.importing.declared_rows import SortedRows, sort_rows
from recentre.importing.fields import Mapping
from recentre.importing.options import ImportOptions
from recentre.importing.report import Report
from recentre.reading.table import Table

WORKING = ("declared_row", "declared_named")


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
    hidden: hiding.Hidden = hiding.NOTHING,
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
    hidden : Hidden
        What must not be kept of names.
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
    found = sort_rows(
        table,
        mapping,
        folder,
        decimal=decimal,
        strict=options.strict,
        is_erased=hidden.is_erased,
        cancel=cancel,
    )
    longest = max(2_000_000, 8 * found.longest + 4096)
    run.step(cursor, "import/declared_row", path=str(found.path), longest=longest)
    run.step(cursor, "import/declared_refused", path=str(found.refused), longest=longest)
    run.step(cursor, "import/declared_naming")
    hiding.names(cursor, hidden)
    hiding.values(cursor, hidden)
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
        dialect=table.dialect,
        time_forms=(),
        decimal=decimal,
        zone=options.timezone or "UTC",
        days_in=days_in,
        notes=(*_notes(cursor, table, mapping, again), *hiding.notes(cursor, hidden)),
    )
    if keep:
        run.step(cursor, "import/declared", batch=batch)
        run.step(cursor, "import/new_identity")
        keep_given()
        _keep_rejects(cursor, table, found, folder, batch, hidden=hidden)
        batches.note(cursor, table, report, batch, recipe=None)
    for name in WORKING:
        run.step(cursor, f"import/clear_{name}")
    return report


def _decimal(table: Table, mapping: Mapping, options: ImportOptions) -> amounts.DecimalMark:
    if mapping.family != "ranked":
        return options.decimal or "point"
    place = table.header.index(mapping.columns["weight"])
    marks = amounts.marks_of(row[place] for row in table.head)
    return amounts.decide(marks, options.decimal, table.shown)


def _notes(cursor: Cursor, table: Table, mapping: Mapping, again: int) -> Iterator[str]:
    ranked = mapping.family == "ranked"
    yield words.DECLARED_NOTE_RANKED if ranked else words.DECLARED_NOTE
    if again:
        forms = words.DECLARED_NOTE_AGAIN_RANKED if ranked else words.DECLARED_NOTE_AGAIN
        yield words.counted(again, forms)
    unused = [name for name in table.header if name not in set(mapping.columns.values())]
    if unused:
        yield words.counted(len(unused), words.IMPORT_NOTE_UNUSED, columns=", ".join(unused))
    same = batches.loaded_before(cursor, table)
    if same is not None:
        yield words.IMPORT_NOTE_SAME_FILE.format(batch=same)


def _keep_rejects(
    cursor: Cursor,
    table: Table,
    found: SortedRows,
    folder: Path,
    batch: int,
    *,
    hidden: hiding.Hidden,
) -> None:
    if table.text is not None:
        rejected.keep(cursor, table, folder, batch, hidden)
        return
    path = folder / "rows.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        writer.writerow(("line", "text"))
        writer.writerows(
            (line, text.replace("\x00", ""))
            for line, text in found.texts.items()
            if hidden.may_keep(text)
        )
    longest = max((len(text) for text in found.texts.values()), default=0)
    run.step(
        cursor,
        "import/reject",
        batch=batch,
        path=str(path),
        longest=max(2_000_000, 6 * longest + 100),
    )
