"""Spreadsheets written by hand, part by part: xlsx and ods, with whatever a test needs in them."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = {date: 1, datetime: 2, time: 3}
FIRST_DAY = date(1899, 12, 30)


@dataclass(frozen=True)
class Fault:
    """A cell that holds an error such as ``#N/A``."""

    text: str


@dataclass(frozen=True)
class Percent:
    """A number that is shown as a percentage."""

    share: float


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook."""

    name: str
    rows: Sequence[Sequence[object]]
    state: str = "visible"
    """``visible``, ``hidden`` or ``veryHidden``."""
    merged: tuple[str, ...] = ()
    """Ranges such as ``A1:B1``."""
    start: tuple[int, int] = field(default=(0, 0))
    """Row and column of the first cell, from 0."""


def letters(place: int) -> str:
    """Return the name of a column: A for 0."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(65 + rest) + name
    return name


def _serial(value: date | time) -> float:
    if isinstance(value, time):
        return (value.hour * 3600 + value.minute * 60 + value.second) / 86400
    whole = (value if not isinstance(value, datetime) else value.date()) - FIRST_DAY
    rest = _serial(value.time()) if isinstance(value, datetime) else 0
    return whole.days + rest


def _cell(value: object, at: str) -> str:
    if value is None:
        return ""
    if isinstance(value, int | float | Percent):
        share = isinstance(value, Percent)
        number = value.share if share else float(value)
        kind = ' t="b"' if isinstance(value, bool) else ' s="4"' if share else ""
        return f'<c r="{at}"{kind}><v>{number:.17g}</v></c>'
    if isinstance(value, date | time):
        return f'<c r="{at}" s="{STYLES[type(value)]}"><v>{_serial(value)!r}</v></c>'
    if isinstance(value, Fault):
        return f'<c r="{at}" t="e"><v>{value.text}</v></c>'
    text = escape(str(value))
    return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _sheet(sheet: Sheet) -> str:
    top, left = sheet.start
    rows = "".join(
        f'<row r="{number + top}">'
        + "".join(
            _cell(cell, f"{letters(place + left)}{number + top}") for place, cell in enumerate(row)
        )
        + "</row>"
        for number, row in enumerate(sheet.rows, start=1)
    )
    merged = "".join(f'<mergeCell ref="{one}"/>' for one in sheet.merged)
    if merged:
        merged = f'<mergeCells count="{len(sheet.merged)}">{merged}</mergeCells>'
    return f'<worksheet xmlns="{SHEETS}"><sheetData>{rows}</sheetData>{merged}</worksheet>'


def xlsx(path: Path, *sheets: Sheet) -> Path:
    """Write a workbook as Excel does since 2007."""
    kinds = [14, 22, 21, 9]
    styles = (
        f'<styleSheet xmlns="{SHEETS}"><fonts count="1"><font/></fonts>'
        '<fills count="1"><fill/></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        f'<cellXfs count="{len(kinds) + 1}"><xf numFmtId="0"/>'
        + "".join(f'<xf numFmtId="{kind}" applyNumberFormat="1"/>' for kind in kinds)
        + "</cellXfs></styleSheet>"
    )
    numbered = list(enumerate(sheets, start=1))
    listed = "".join(
        f'<sheet name={quoteattr(one.name)} sheetId="{number}" '
        f'state="{one.state}" r:id="rId{number}"/>'
        for number, one in numbered
    )
    related = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/worksheet" '
        f'Target="worksheets/sheet{number}.xml"/>'
        for number, _ in numbered
    )
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{types}.styles+xml"/>'
            + "".join(
                f'<Override PartName="/xl/worksheets/sheet{number}.xml" '
                f'ContentType="{types}.worksheet+xml"/>'
                for number, _ in numbered
            )
            + "</Types>",
        )
        out.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
            f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        out.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{SHEETS}" xmlns:r="{RELATIONS}">'
            f"<sheets>{listed}</sheets></workbook>",
        )
        out.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{PACKAGE}">{related}<Relationship Id="rIdS" '
            f'Type="{RELATIONS}/styles" Target="styles.xml"/></Relationships>',
        )
        out.writestr("xl/styles.xml", styles)
        for number, one in numbered:
            out.writestr(f"xl/worksheets/sheet{number}.xml", _sheet(one))
    return path


def _ods_cell(value: object) -> str:
    if value is None or value == "":
        return "<table:table-cell/>"
    if isinstance(value, bool):
        word = str(value).lower()
        return (
            f'<table:table-cell office:value-type="boolean" office:boolean-value="{word}">'
            f"<text:p>{word.upper()}</text:p></table:table-cell>"
        )
    if isinstance(value, Percent):
        return (
            f'<table:table-cell office:value-type="percentage" office:value="{value.share!r}">'
            f"<text:p>{value.share:.0%}</text:p></table:table-cell>"
        )
    if isinstance(value, int | float):
        return (
            f'<table:table-cell office:value-type="float" office:value="{value!r}">'
            f"<text:p>{value}</text:p></table:table-cell>"
        )
    if isinstance(value, date):
        return (
            f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}">'
            f"<text:p>{value}</text:p></table:table-cell>"
        )
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'


def ods(path: Path, *sheets: Sheet) -> Path:
    """Write a workbook as LibreOffice does."""
    space = "urn:oasis:names:tc:opendocument:xmlns"
    tables = "".join(
        f"<table:table table:name={quoteattr(one.name)}>"
        + "".join(
            f"<table:table-row>{''.join(_ods_cell(cell) for cell in row)}</table:table-row>"
            for row in one.rows
        )
        + "</table:table>"
        for one in sheets
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        kind = "application/vnd.oasis.opendocument.spreadsheet"
        out.writestr("mimetype", kind, zipfile.ZIP_STORED)
        out.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{space}:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
            "</manifest:manifest>",
        )
        out.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{space}:office:1.0" '
            f'xmlns:table="{space}:table:1.0" xmlns:text="{space}:text:1.0">'
            f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
            "</office:document-content>",
        )
    return path
