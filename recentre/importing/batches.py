"""The batch that an imported file becomes: what was read from where, and how much of it loaded."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from recentre.engine import run
from recentre.engine.database import Cursor
from recentre.importing.report import Report, dialect_json
from recentre.reading.table import Table


def note(cursor: Cursor, table: Table, report: Report, batch: int, recipe: str | None) -> None:
    """Write the row of a batch.

    Parameters
    ----------
    cursor : Cursor
        The cursor of a running import.
    table : Table
        The file.
    report : Report
        What it gave.
    batch : int
        Its number.
    recipe : str or None
        Name of the recipe that made its rows.
    """
    (probe,) = run.row(cursor, "import/probe")
    dialect = dialect_json(report.dialect, report.time_forms, report.decimal)
    run.step(
        cursor,
        "import/batch_done",
        batch=batch,
        file=report.file,
        sha256=table.sha256,
        recipe=recipe,
        mapping=json.dumps(dict(report.mapping), ensure_ascii=False),
        dialect=json.dumps(
            {
                **dialect,
                "format": report.format,
                "columns": list(table.header),
                "fingerprint": probe,
            },
            ensure_ascii=False,
        ),
        zone=report.zone,
        loaded_at=datetime.now(UTC).replace(tzinfo=None),
        rows_read=report.rows_read,
        rows_loaded=report.rows_loaded,
        rows_rejected=report.rows_rejected,
        duplicates=report.duplicates,
        self_loops=report.self_loops,
        values_dropped=report.values_dropped,
    )


def loaded_before(cursor: Cursor, table: Table) -> int | None:
    """Return the batch that the same file, and the same part of it, was loaded as."""
    (batch,) = run.row(cursor, "import/same_file", sha256=table.sha256, part=_part(table.shown))
    return None if batch is None else int(batch)


def _part(shown: str) -> str:
    """Return the sheet or member in brackets at the end of what a file is called."""
    return shown[shown.index(" [") :] if " [" in shown and shown.endswith("]") else ""
