"""The broken logs of tests/broken/logs.toml as files, and what becomes of each when it is imported.

    python -m tests.broken_files

writes the table of outcomes into docs/import.md.
"""

from __future__ import annotations

import gzip
import io
import tomllib
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet

from recentre.engine.database import create_workspace
from recentre.errors import RecentreError
from recentre.importing.fields import Mapping as Fields
from recentre.importing.loading import load
from recentre.importing.options import AS_DETECTED, ImportOptions
from recentre.importing.report import Report
from tests.spreadsheets import Fault, Sheet, xlsx

ROOT = Path(__file__).resolve().parents[1]
STATED = ROOT / "tests" / "broken" / "logs.toml"
DOCS = ROOT / "docs" / "import.md"
BEGIN, END = "<!-- broken logs -->", "<!-- /broken logs -->"
HEADER = ["source", "target", "occurred_at", "topic"]
LOG = [
    HEADER,
    ["Ana", "Bo", "2024-01-02", "tea"],
    ["Bo", "Ana", "2024-01-03", "cups"],
    ["Cy", "Bo", "2024-01-04", "tea"],
]
LONG = 200_000
_PICTURE = b"\x89PNG\r\n\x1a\n" + b"\x00" * 60


def stated() -> dict[str, dict[str, Any]]:
    """Return the cases by name."""
    with STATED.open("rb") as file:
        return tomllib.load(file)


def write(case: Mapping[str, Any], folder: Path) -> Path:
    """Write the file of a case and return its path."""
    path = folder / str(case["file"])
    if "made" in case:
        path.write_bytes(_MADE[case["made"]]())
        return path
    text = str(case["text"]).replace("@LONG@", "x" * LONG)
    encoding = str(case.get("encoding", "utf-8"))
    if encoding == "utf-8-escape":
        path.write_bytes(text.encode().replace("\ue0ff".encode(), b"\xff"))
    else:
        path.write_bytes(text.encode(encoding))
    return path


def outcome(case: Mapping[str, Any]) -> str:
    """Return what becomes of a case: what loads and what is refused, or the sentence."""
    with TemporaryDirectory() as place:
        options = ImportOptions(mapping=Fields.of(dict(case.get("map", {})).items()))
        return imported(write(case, Path(place)), options)


def imported(path: Path, options: ImportOptions = AS_DETECTED) -> str:
    """Return what becomes of a file that is imported into a new workspace."""
    with TemporaryDirectory() as place:
        workspace = create_workspace(Path(place) / "w.duckdb", title="broken")
        try:
            (report,) = load(workspace, path, options)
        except RecentreError as error:
            return error.one_line().replace(str(path.parent), "FOLDER")
        finally:
            workspace.close()
    return _told(report)


def _told(report: Report) -> str:
    counts = [f"{report.rows_loaded} of {report.rows_read} rows load"]
    if report.self_loops:
        counts.append(f"{report.self_loops} between a name and itself")
    if report.duplicates:
        counts.append(f"{report.duplicates} repeated")
    for one in (*report.rejects, *report.dropped):
        lines = ", ".join(str(line) for line, _ in one.examples)
        word = "refused" if one in report.rejects else "value dropped"
        counts.append(f"{one.count} {word} ({one.reason}: line {lines})")
    found = sorted({one.what for one in report.findings})
    told = f"; told: {', '.join(found)}" if found else ""
    return f"{', '.join(counts)}{told}."


def _xlsx(*sheets: Sheet) -> bytes:
    with TemporaryDirectory() as place:
        return xlsx(Path(place) / "a.xlsx", *sheets).read_bytes()


def _zip(members: Mapping[str, bytes], *, locked: bool = False) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    found = bytearray(out.getvalue())
    if locked:
        found[6] |= 1
        found[found.index(b"PK\x01\x02") + 8] |= 1
    return bytes(found)


def _csv() -> bytes:
    return "".join(f"{','.join(row)}\n" for row in LOG).encode()


def _parquet() -> bytes:
    out = io.BytesIO()
    columns = [pa.array(column) for column in zip(*LOG[1:], strict=True)]
    pyarrow.parquet.write_table(pa.table(columns, names=HEADER), out)
    return out.getvalue()


def _with(*rows: list[object]) -> bytes:
    return _xlsx(Sheet("Log", [*LOG, *rows]))


_COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 504
_MADE: dict[str, Callable[[], bytes]] = {
    "pdf": lambda: b"%PDF-1.7\n1 0 obj\n",
    "picture": lambda: _PICTURE,
    "sqlite": lambda: b"SQLite format 3\x00" + b"\x00" * 84,
    "document": lambda: _zip({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}),
    "workbook": lambda: _xlsx(Sheet("Log", LOG)),
    "workbook_cut_off": lambda: _xlsx(Sheet("Log", LOG))[:700],
    "workbook_locked": lambda: _COMPOUND + "EncryptedPackage".encode("utf-16-le"),
    "workbook_empty": lambda: _xlsx(Sheet("Log", [])),
    "workbook_title": lambda: _xlsx(Sheet("Log", [["All contacts"], [], *LOG], start=(1, 1))),
    "workbook_two": lambda: _xlsx(Sheet("May", LOG), Sheet("June", LOG)),
    "workbook_hidden": lambda: _xlsx(Sheet("Log", LOG), Sheet("Old", LOG, state="hidden")),
    "workbook_errors": lambda: _with([Fault("#REF!"), "Bo", "2024-01-05", Fault("#N/A")]),
    "workbook_merged": lambda: _xlsx(
        Sheet(
            "Log",
            [*LOG, ["Di", "Bo", "2024-01-05"], [None, "Cy", "2024-01-06"]],
            merged=("A5:A6",),
        )
    ),
    "workbook_long": lambda: _with([570000000000000000, "Bo", "2024-01-05", "tea"]),
    "parquet_cut_off": lambda: _parquet()[:200],
    "gzip_cut_off": lambda: gzip.compress(_csv(), mtime=0)[:-20],
    "gzip_workbook": lambda: gzip.compress(_xlsx(Sheet("Log", LOG)), mtime=0),
    "zip_two": lambda: _zip({"may.csv": _csv(), "june.csv": _csv()}),
    "zip_locked": lambda: _zip({"may.csv": _csv()}, locked=True),
    "zip_empty": lambda: _zip({}),
    "zip_pictures": lambda: _zip({"a.png": _PICTURE, "b.png": _PICTURE}),
}


def table() -> str:
    """Return the outcomes as a table in Markdown."""
    rows = [f"| {one['what']} | {one['outcome']} |".replace("\n", " ") for one in stated().values()]
    head = ["| what is broken | what becomes of it |", "|---|---|"]
    return "\n".join([BEGIN, "", *head, *rows, "", END])


def main() -> None:
    """Write the table into the documentation."""
    text = DOCS.read_text(encoding="utf-8")
    begin, end = text.index(BEGIN), text.index(END) + len(END)
    DOCS.write_text(text[:begin] + table() + text[end:], encoding="utf-8")


if __name__ == "__main__":
    main()
