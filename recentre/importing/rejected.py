"""Rows that were refused and values that were dropped: counted, kept, and given back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from recentre.engine import run
from recentre.engine.database import Cursor, Workspace
from recentre.importing.careful import lines_of
from recentre.importing.hiding import NOTHING, Hidden
from recentre.importing.report import Reason
from recentre.reading.table import Table

COLUMNS = ("batch", "line", "field", "value", "reason", "row")
"""Columns of the file of rejects."""


@dataclass(frozen=True)
class Reasons:
    """Why rows were refused, and why values were dropped."""

    refused: tuple[Reason, ...]
    dropped: tuple[Reason, ...]


def reasons(cursor: Cursor) -> Reasons:
    """Return the reasons of the file that is being imported, the most frequent first."""
    refused: list[Reason] = []
    dropped: list[Reason] = []
    for outcome, field, reason, count, examples in run.rows(cursor, "import/reasons"):
        pairs = tuple((example["line"], example["value"]) for example in examples)
        kept = refused if outcome == "row refused" else dropped
        kept.append(Reason(field, reason, count, pairs))
    return Reasons(tuple(refused), tuple(dropped))


def keep(cursor: Cursor, table: Table, folder: Path, batch: int, hidden: Hidden = NOTHING) -> None:
    """Keep refused rows and dropped values with their rows as they stood, unless names are hidden.

    Where the file is no text, a row is kept as a line of CSV.
    """
    wanted = [(first, last) for first, last in run.rows(cursor, "import/refused_lines")]
    if not wanted:
        return
    path = folder / "rows.csv"
    longest = 0
    lines = _rewritten(table, wanted) if table.text is None else lines_of(table.text, wanted)
    with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
        writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        writer.writerow(("line", "text"))
        for line, text in lines:
            if hidden.may_keep(text):
                writer.writerow((line, text.replace("\x00", "")))
            longest = max(longest, len(text))
    run.step(
        cursor,
        "import/reject",
        batch=batch,
        path=str(path),
        longest=max(2_000_000, 6 * longest + 100),
    )


def _rewritten(table: Table, wanted: Sequence[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    lines = {first for first, _ in wanted}
    for one in table.records(None):
        if one.first_line in lines:
            out = io.StringIO()
            csv.writer(out, lineterminator="").writerow(one.cells)
            yield one.first_line, out.getvalue()


def write_rejects(workspace: Workspace, path: Path, batch: int | None = None) -> int:
    """Write refused rows and dropped values as UTF-8 CSV and return how many there are.

    Parameters
    ----------
    workspace : Workspace
        Where they are kept.
    path : Path
        The file to write.
    batch : int, optional
        Only this batch.
    """
    with workspace.reading() as cursor:
        rows = run.rows(cursor, "import/rejects", batch=batch)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(row[: len(COLUMNS)] for row in rows)
    return len(rows)
