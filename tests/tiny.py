"""Tiny real workspaces: rows written in a test become a log, and the real build does the rest."""

from __future__ import annotations

import csv
import hashlib
import io
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from recentre.engine import build
from recentre.engine.database import (
    Cursor,
    Workspace,
    create_workspace,
    forget_workspace,
    open_workspace,
)

NATURES = {
    "message": ("social", False),
    "thanks": ("social", False),
    "answer": ("knowledge", False),
    "question": ("knowledge", True),
    "purchase": ("transaction", False),
    "ticket": ("service", True),
    "newsletter": ("promotion", False),
}


@dataclass(frozen=True)
class Log:
    """A log and what is stated beside it.

    ``rows`` is a CSV with any of the columns source, target, at, channel, kind, topic, amount,
    rating, message_id, recipients; ``at`` is a day or a time.
    """

    rows: str
    company: Sequence[str] = ()
    staff: Sequence[str] = ()
    types: Mapping[str, str] = field(default_factory=dict)
    owned: Sequence[str] = ()
    kinds: Mapping[str, tuple[str | None, bool]] = field(default_factory=lambda: NATURES)
    jobs: Mapping[str, str] = field(default_factory=dict)
    imported: str = "2026-06-01"

    def workspace(self, folder: Path, name: str = "tiny") -> Workspace:
        """Build it for real, in a file of its own."""
        path = folder / f"{name}.duckdb"
        path.write_bytes(_empty_workspace())
        made = open_workspace(path)
        with made.writing() as cursor:
            cursor.execute("update meta set title = ?", [name])
            _fill(cursor, self)
            build.rebuild(cursor)
        return made


@cache
def _empty_workspace() -> bytes:
    """An empty workspace as its file; made once, for a copy is quicker than twelve tables."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.duckdb"
        create_workspace(path, title="empty")
        forget_workspace(path)
        return path.read_bytes()


def _fill(cursor: Cursor, log: Log) -> None:
    rows = list(csv.DictReader(io.StringIO(log.rows.strip()), skipinitialspace=True))
    names = _ids([*(r[end] for r in rows for end in ("source", "target")), *log.types])
    terms = {
        subject: _ids(row[subject] for row in rows if row.get(subject))
        for subject in ("channel", "kind", "topic")
    }
    cursor.execute(
        "insert into batch values"
        " (1, 'tiny.csv', '', null, '{}', '{}', 'UTC', $at, 0, 0, 0, 0, 0, 0)",
        {"at": datetime.fromisoformat(log.imported)},
    )
    _insert(
        cursor,
        "identity",
        ((i, n, hashlib.sha256(n.encode()).hexdigest()[:12]) for n, i in names.items()),
    )
    _insert(cursor, "term", ((i, s, n) for s, found in terms.items() for n, i in found.items()))
    roles = [(n, "company") for n in log.company] + [(n, "staff") for n in log.staff]
    _insert(
        cursor,
        "stated_party",
        [
            *((None, i, n, None, role, None, None) for i, (n, role) in enumerate(roles)),
            *((None, 0, n, t, None, None, None) for n, t in log.types.items()),
        ],
    )
    _insert(cursor, "stated_channel", ((None, 0, n, True) for n in log.owned))
    _insert(cursor, "stated_kind", ((None, 0, n, *said) for n, said in log.kinds.items()))
    _insert(cursor, "stated_topic", ((None, 0, n, job) for n, job in log.jobs.items()))
    _insert(
        cursor,
        "interaction",
        (_interaction(line, row, names, terms) for line, row in enumerate(rows, start=2)),
    )


def _interaction(
    line: int,
    row: Mapping[str, str],
    names: Mapping[str, int],
    terms: Mapping[str, Mapping[str, int]],
) -> tuple[Any, ...]:
    at = datetime.fromisoformat(row["at"])
    at = at if at.tzinfo is None else at.astimezone(UTC).replace(tzinfo=None)
    ends = (names[row["source"]], names[row["target"]])
    about = (terms[s][row[s]] if row.get(s) else None for s in ("channel", "kind", "topic"))
    return (
        1, line, at, at.date(), *ends, *about,
        float(row["amount"]) if row.get("amount") else None,
        row.get("currency") or None,
        float(row["rating"]) if row.get("rating") else None,
        row.get("message_id") or None,
        int(row["recipients"]) if row.get("recipients") else None,
        line,
    )  # fmt: skip


def _ids(names: Iterable[str]) -> dict[str, int]:
    return {name: i for i, name in enumerate(dict.fromkeys(names), start=1)}


def _insert(cursor: Cursor, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    rows = list(rows)
    for start in range(0, len(rows), 200):
        some = rows[start : start + 200]
        places = ", ".join(f"({', '.join('?' * len(row))})" for row in some)
        cursor.execute(f"insert into {table} values {places}", [c for row in some for c in row])
