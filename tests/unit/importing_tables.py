"""Files written for one test, and what a workspace holds, by names instead of ids."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from recentre.engine.database import Workspace, create_workspace
from recentre.importing.loading import dry_run, load
from recentre.importing.options import AS_DETECTED, ImportOptions
from recentre.importing.report import Report

HEADER = ("source", "target", "occurred_at", "channel", "kind", "topic", "amount", "note")
NAMED = {
    "interaction": """
        select i.batch, i.line, i.occurred_at, i.day, s.name, t.name, c.name, k.name, p.name,
            i.amount, i.currency, i.rating, i.message_id, i.recipients
        from {table} as i
        join identity as s on s.id = i.source
        join identity as t on t.id = i.target
        left join term as c on c.subject = 'channel' and c.id = i.channel
        left join term as k on k.subject = 'kind' and k.id = i.kind
        left join term as p on p.subject = 'topic' and p.id = i.topic
        order by i.batch, i.line
    """
}


def text(
    rows: Sequence[Sequence[object]],
    header: Sequence[str] = HEADER,
    delimiter: str = ",",
    line_end: str = "\n",
) -> str:
    """Return a CSV."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=line_end)
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def write(path: Path, content: str, encoding: str = "utf-8") -> Path:
    """Write a file byte by byte as given."""
    path.write_bytes(content.encode(encoding))
    return path


def workspace(folder: Path, name: str = "w") -> Workspace:
    """Return an empty workspace."""
    return create_workspace(folder / f"{name}.duckdb", title=name)


def tried(folder: Path, content: str, options: ImportOptions = AS_DETECTED) -> Report:
    """Return the report of a dry run of a file with this content."""
    path = write(folder / "log.csv", content)
    number = len(list(folder.glob("*.duckdb")))
    (report,) = dry_run(workspace(folder, f"w{number}"), path, options)
    return report


def loaded(
    folder: Path, content: str, options: ImportOptions = AS_DETECTED
) -> tuple[Report, Workspace]:
    """Load a file with this content into a new workspace."""
    path = write(folder / "log.csv", content)
    number = len(list(folder.glob("*.duckdb")))
    into = workspace(folder, f"w{number}")
    (report,) = load(into, path, options)
    return report, into


def ask(into: Workspace, sql: str) -> list[tuple[Any, ...]]:
    """Return the rows of some SQL."""
    with into.reading() as cursor:
        return cursor.execute(sql).fetchall()


def interactions(into: Workspace, table: str = "interaction") -> list[tuple[Any, ...]]:
    """Return the interactions by names."""
    return ask(into, NAMED["interaction"].format(table=table))


def everything(into: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table, except how often the workspace was written."""
    tables = [name for (name,) in ask(into, "select table_name from duckdb_tables() order by 1")]
    found = {}
    for table in tables:
        columns = "* exclude (data_version)" if table == "meta" else "*"
        rows = ask(into, f"select {columns} from {table}")
        found[table] = sorted(rows, key=repr)
    return found


def holds(report: Report) -> bool:
    """Return whether every row read is accounted for."""
    counted = report.rows_loaded + report.rows_rejected + report.self_loops + report.duplicates
    reasons = sum(reason.count for reason in report.rejects)
    return report.rows_read == counted and reasons == report.rows_rejected
