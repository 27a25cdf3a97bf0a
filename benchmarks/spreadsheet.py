"""How long a log takes to come in as a workbook, against the same rows as CSV, in the same run.

The log is that of ``heavy_tailed``; the workbook is written here part by part, times as the numbers
that a spreadsheet keeps. Each import runs in a process of its own, so that its memory is its own.

    python -m benchmarks.spreadsheet --rows 500000
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks import heavy_tailed
from benchmarks.import_to_ready import timed

SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TIME = "occurred_at"
FIRST_DAY = datetime(1899, 12, 30)
PARTS = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{SHEETS}" xmlns:r="{RELATIONS}"><sheets>'
        '<sheet name="Log" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{RELATIONS}/styles" Target="styles.xml"/></Relationships>'
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{SHEETS}"><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>'
    ),
}


def write(log: Path, book: Path) -> None:
    """Write a CSV as a workbook."""
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for name, text in PARTS.items():
            packed.writestr(name, text)
        with (
            packed.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as raw,
            io.TextIOWrapper(raw, encoding="utf-8") as out,
            log.open(encoding="utf-8", newline="") as source,
        ):
            out.write(f'<worksheet xmlns="{SHEETS}"><sheetData>')
            rows = csv.reader(source)
            header = next(rows)
            out.write(f"<row>{''.join(map(_text, header))}</row>")
            for row in rows:
                out.write(f"<row>{''.join(_cells(header, row))}</row>")
            out.write("</sheetData></worksheet>")


def _cells(header: list[str], row: list[str]) -> Iterator[str]:
    for name, cell in zip(header, row, strict=True):
        if name == TIME:
            days = (datetime.fromisoformat(cell) - FIRST_DAY).total_seconds() / 86_400
            yield f'<c s="1"><v>{days!r}</v></c>'
        else:
            yield _text(cell)


def _text(cell: str) -> str:
    return f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>'


def main() -> None:
    """Print seconds and memory of both, and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=500_000)
    parser.add_argument("--folder", type=Path, default=None)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
        log, book = Path(folder) / "log.csv", Path(folder) / "log.xlsx"
        heavy_tailed.write(asked.rows, log)
        write(log, book)
        found = {}
        for path in (log, book):
            workspace = Path(folder) / f"{path.suffix[1:]}.duckdb"
            found[path.suffix[1:]] = timed(
                [
                    *(sys.executable, "-m", "recentre", "import", str(path)),
                    *("--workspace", str(workspace), "--company", heavy_tailed.COMPANY),
                ]
            )
        for form, (seconds, processor, memory) in found.items():
            print(f"{form}: {seconds:.1f} s ({processor:.1f} processor), {memory:.2f} GB")
        ratio = found["xlsx"][0] / found["csv"][0]
        print(json.dumps({"rows": asked.rows, "ratio": round(ratio, 2)}))


if __name__ == "__main__":
    main()
