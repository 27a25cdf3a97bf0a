"""``read``: any file that holds a table, understood, told, and written as a clean text."""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import Any

from recentre import words
from recentre.errors import EmptyFile, UnreadableFile
from recentre.reading.opening import Choices, open_table
from recentre.reading.table import Finding, Table
from recentre.reading.writing import write_clean
from recentre.terminal.stopping import stoppable


def read_file(
    path: Path, out: Path | None, part: str | None, choices: Choices, *, as_json: bool
) -> None:
    """Read a file as a table and say how it was understood; write it clean if a place is named."""

    if out is not None and out.exists() and path.exists() and out.samefile(path):
        raise UnreadableFile(words.READING_SAME_FILE.format(file=path.name))

    def work(stop: Event) -> tuple[Table, int]:
        with TemporaryDirectory(prefix="recentre-") as folder:
            table = open_table(path, Path(folder), part=part, choices=choices, cancel=stop)
            if out is not None:
                return table, write_clean(table, out, stop)
            return table, sum(1 for _ in table.records(stop))

    try:
        table, rows = stoppable(work)
    except EmptyFile as error:
        _tell_empty(path, out, error, as_json=as_json)
        return
    facts = facts_of(table, rows, out)
    if as_json:
        json.dump(facts, sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    else:
        sys.stdout.write(_told(table, rows, out))


def _tell_empty(path: Path, out: Path | None, error: EmptyFile, *, as_json: bool) -> None:
    """An empty file is an empty table: that is told, and the clean copy is empty too."""
    if out is not None:
        out.write_bytes(b"")
    if not as_json:
        sys.stdout.write(f"{error.message}\n")
        return
    finding = Finding("empty", "assumed", error.message, 1, (), {})
    signs = dict.fromkeys(("delimiter", "quotechar", "escapechar", "lineterminator"), "")
    facts = {
        "file": path.name,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "format": "csv",
        "encoding": "utf-8",
        "dialect": signs,
        "header": [],
        "has_header": False,
        "columns": 0,
        "rows": 0,
        "preamble": [],
        "footer": [],
        "findings": [asdict(finding)],
        "out": None if out is None else str(out),
    }
    json.dump(facts, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


def facts_of(table: Table, rows: int, out: Path | None) -> dict[str, Any]:
    """Return what is told of a file that was read, as plain JSON values."""
    dialect = table.dialect
    findings = table.told() or table.findings
    quote = dialect.quote if table.quoted else ""
    return {
        "file": table.shown,
        "sha256": table.sha256,
        "format": table.format,
        "encoding": dialect.encoding,
        "dialect": {
            "delimiter": dialect.delimiter,
            "quotechar": quote,
            "escapechar": dialect.escape if quote else "",
            "lineterminator": dialect.line_end,
        },
        "header": list(table.header),
        "has_header": table.has_header,
        "columns": len(table.header),
        "rows": rows,
        "preamble": [line for one in findings if one.what == "preamble" for line in one.lines],
        "footer": [line for one in findings if one.what == "footer" for line in one.lines],
        "findings": [asdict(one) for one in findings],
        "out": None if out is None else str(out),
    }


def _told(table: Table, rows: int, out: Path | None) -> str:
    dialect = table.dialect
    columns = len(table.header)
    lines = [
        words.READING_TOLD.format(
            file=table.shown,
            rows=words.counted(rows, words.READING_ROWS),
            columns=words.counted(columns, words.READING_COLUMNS),
        )
    ]
    if table.format == "csv":
        lines.append(
            words.READING_DIALECT.format(
                encoding=dialect.encoding,
                delimiter=words.READING_SIGNS.get(dialect.delimiter, dialect.delimiter),
                quote=words.READING_SIGNS.get(dialect.quote if table.quoted else "", dialect.quote),
            )
        )
    lines += [f"- {one.text}" for one in table.told() or table.findings]
    if out is not None:
        lines.append(words.READING_WRITTEN.format(out=out))
    return "\n".join(lines) + "\n"
