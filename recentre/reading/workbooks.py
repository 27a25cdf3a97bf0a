"""What a workbook's own parts say and its reader leaves out: error cells, hidden sheets of ods."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from html import unescape
from pathlib import Path

from recentre.reading.table import Format

Place = int | float | str | bool | time | date | datetime | timedelta
"""What a cell of a sheet can be."""
Faults = Mapping[int, tuple[tuple[int, str], ...]]
"""Row from 1 to the columns from 0 whose cells hold an error, and which."""
_PIECE = 1 << 20
_OVERLAP = 4_096
_FAULT = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)\bt=[\"']e[\"']([^>]*)>(?:(?!</(?:\w+:)?c>).){0,2000}?"
    rb"<(?:\w+:)?v>([^<]{1,40})</",
    re.DOTALL,
)
_AT = re.compile(rb"\br=[\"']([A-Z]{1,3})(\d{1,7})[\"']")
_SHEET = re.compile(r"<(?:\w+:)?sheet\b[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_STYLE = re.compile(
    r'<style:style\b[^>]*style:name="([^"]*)"[^>]*style:family="table"[^>]*>'
    r'\s*<style:table-properties\b[^>]*table:display="false"'
)
_TABLE = re.compile(r"<table:table\b[^>]*>")


def form_of(path: Path) -> Format:
    """Return which of the three a workbook is; the binary sort counts as its sibling."""
    with path.open("rb") as file:
        if not file.read(4).startswith(b"PK"):
            return "xls"
    with zipfile.ZipFile(path) as packed:
        return "ods" if "content.xml" in packed.namelist() else "xlsx"


def faults_of(path: Path, sheet: str) -> Faults:
    """Return the error cells of a sheet of an xlsx; none for other files or a damaged one."""
    found: dict[int, list[tuple[int, str]]] = {}
    try:
        with zipfile.ZipFile(path) as packed:
            member = _member(packed, sheet)
            if member is None:
                return {}
            with packed.open(member) as source:
                kept = b""
                while piece := source.read(_PIECE):
                    text = kept + piece
                    cut = len(text)
                    if b't="e"' in text or b"t='e'" in text:
                        end = 0
                        for one in _FAULT.finditer(text):
                            at = _AT.search(one[1] + b" " + one[2])
                            if at is not None:
                                column = _number(at[1].decode())
                                found.setdefault(int(at[2]), []).append(
                                    (column, unescape(one[3].decode("utf-8", "replace")))
                                )
                            end = one.end()
                        cut = max(end, len(text) - _OVERLAP)
                    else:
                        cut = max(0, len(text) - _OVERLAP)
                    kept = text[cut:]
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError, KeyError, zlib.error):
        return {}
    return {line: tuple(cells) for line, cells in found.items()}


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _member(packed: zipfile.ZipFile, sheet: str) -> str | None:
    if "xl/workbook.xml" not in packed.namelist():
        return None
    book = packed.read("xl/workbook.xml").decode("utf-8", "replace")
    relations = packed.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
    targets = {
        _attribute(one, "Id"): _attribute(one, "Target") for one in _RELATION.findall(relations)
    }
    for one in _SHEET.findall(book):
        if unescape(_attribute(one, "name")) == sheet:
            known_as = re.search(r'\w+:id="([^"]*)"', one)
            target = targets.get(known_as[1], "") if known_as else ""
            path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            return path if path in packed.namelist() else None
    return None


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf'\b{name}="([^"]*)"', tag)
    return found[1] if found else ""


def hidden_in_ods(path: Path) -> frozenset[str]:
    """Return the hidden sheets of an ods; none for other files or a damaged one."""
    try:
        with zipfile.ZipFile(path) as packed:
            if "content.xml" not in packed.namelist():
                return frozenset()
            styles: set[str] = set()
            hidden: set[str] = set()
            for text in _pieces(packed):
                styles.update(_STYLE.findall(text))
                for tag in _TABLE.findall(text):
                    if _attribute(tag, "table:style-name") in styles:
                        hidden.add(unescape(_attribute(tag, "table:name")))
            return frozenset(hidden)
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError, zlib.error):
        return frozenset()


def _pieces(packed: zipfile.ZipFile) -> Iterator[str]:
    kept = b""
    with packed.open("content.xml") as source:
        while piece := source.read(_PIECE):
            yield (kept + piece).decode("utf-8", "replace")
            kept = piece[-_OVERLAP:]
