"""What a file is, told by its first bytes and its members, never by its name."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Literal

from recentre import words
from recentre.errors import EmptyFile, UnreadableFile

Kind = Literal["text", "json", "ndjson", "sheets", "parquet", "zip", "gzip"]
"""``sheets`` is any workbook of spreadsheets; ``text`` is what nothing else claims."""

LOOKED_AT = 1 << 16
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_WORKBOOKS = ("xl/workbook.xml", "xl/workbook.bin", "xl/worksheets/")
_OPEN_SHEETS = "opendocument.spreadsheet"
_LOCKED_PART = "EncryptedPackage".encode("utf-16-le")
_BOOKS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_KNOWN = (
    (b"%PDF-", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"7z\xbc\xaf\x27\x1c", "7Z"),
    (b"Rar!", "RAR"),
    (b"\xfd7zXZ\x00", "XZ"),
    (b"BZh", "BZIP2"),
    (b"\x28\xb5\x2f\xfd", "ZSTD"),
    (b"SQLite format 3\x00", "SQLITE"),
    (b"ARROW1\x00\x00", "ARROW"),
    (b"{\\rtf", "RTF"),
    (b"\x7fELF", "PROGRAM"),
    (b"MZ\x90\x00", "PROGRAM"),
)
_PAGES = (b"<!doctype html", b"<html", b"<table", b"<?xml", b"<svg")
_DUCKDB_MARK, _DUCKDB_AT = b"DUCK", 8


def kind_of(path: Path, shown: str) -> Kind:
    """Return what a file is.

    Parameters
    ----------
    path : Path
        The file.
    shown : str
        What to call it.

    Raises
    ------
    UnreadableFile
        If it is missing, no file, empty, or plainly something that holds no table to be read.
    """
    first = first_bytes(path, shown)
    if first.startswith(_ZIP):
        return _packed(path, shown)
    if first.startswith(b"\x1f\x8b"):
        return "gzip"
    if first.startswith(b"PAR1"):
        return "parquet"
    if first.startswith(b"PARE"):
        raise UnreadableFile(words.INTAKE_LOCKED.format(file=shown), words.INTAKE_LOCKED_HINT)
    if first.startswith(_OLE):
        return _compound(path, shown)
    for mark, name in _KNOWN:
        if first.startswith(mark):
            raise UnreadableFile(
                words.INTAKE_OTHER_KIND.format(file=shown, kind=words.INTAKE_KINDS[name]),
                words.INTAKE_OTHER_KIND_HINT,
            )
    if first[_DUCKDB_AT : _DUCKDB_AT + 4] == _DUCKDB_MARK and b"\x00" in first[:64]:
        raise UnreadableFile(
            words.INTAKE_OTHER_KIND.format(file=shown, kind=words.INTAKE_KINDS["DUCKDB"]),
            words.INTAKE_OTHER_KIND_HINT,
        )
    return _written(first, shown)


def first_bytes(path: Path, shown: str) -> bytes:
    """Return the beginning of a file, or say why there is none.

    Raises
    ------
    UnreadableFile
        If it is missing, no file, empty, or may not be read.
    """
    try:
        with path.open("rb") as file:
            first = file.read(LOOKED_AT)
    except FileNotFoundError:
        raise UnreadableFile(words.IMPORT_NO_FILE.format(file=path)) from None
    except IsADirectoryError:
        raise UnreadableFile(words.IMPORT_FOLDER.format(file=path)) from None
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or words.INTAKE_NOT_OPENED).lower()
        raise UnreadableFile(words.IMPORT_UNREADABLE.format(file=path, reason=reason)) from error
    if not first:
        raise EmptyFile(words.IMPORT_EMPTY_FILE.format(file=shown))
    return first


def _packed(path: Path, shown: str) -> Kind:
    try:
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
            kind = packed.read("mimetype")[:200].decode("latin-1") if "mimetype" in names else ""
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError, NotImplementedError) as error:
        raise UnreadableFile(
            words.INTAKE_BROKEN_ZIP.format(file=shown), words.INTAKE_BROKEN_HINT
        ) from error
    if _OPEN_SHEETS in kind or any(name.startswith(_WORKBOOKS) for name in names):
        return "sheets"
    if any(name.startswith("word/") for name in names) or "opendocument.text" in kind:
        document = words.INTAKE_KINDS["DOCUMENT"]
    elif any(name.startswith("ppt/") for name in names) or "opendocument.pres" in kind:
        document = words.INTAKE_KINDS["SLIDES"]
    elif any(name.startswith("Index/") and name.endswith(".iwa") for name in names):
        document = words.INTAKE_KINDS["NUMBERS"]
    else:
        return "zip"
    raise UnreadableFile(
        words.INTAKE_OTHER_KIND.format(file=shown, kind=document), words.INTAKE_OTHER_KIND_HINT
    )


def _compound(path: Path, shown: str) -> Kind:
    """Tell an old workbook from a locked new one: both are wrapped the same way."""
    whole = path.read_bytes() if path.stat().st_size < 1 << 24 else None
    looked_at = whole if whole is not None else first_bytes(path, shown)
    if _LOCKED_PART in looked_at:
        raise UnreadableFile(words.INTAKE_LOCKED.format(file=shown), words.INTAKE_LOCKED_HINT)
    if whole is not None and not any(name in looked_at for name in _BOOKS):
        raise UnreadableFile(
            words.INTAKE_OTHER_KIND.format(file=shown, kind=words.INTAKE_KINDS["OFFICE"]),
            words.INTAKE_OTHER_KIND_HINT,
        )
    return "sheets"


def _written(first: bytes, shown: str) -> Kind:
    text = decoded(first).lstrip()
    lowered = text[:512].lower().encode("utf-8", "replace")
    if any(lowered.startswith(mark) for mark in _PAGES):
        raise UnreadableFile(words.INTAKE_WEB_PAGE.format(file=shown), words.INTAKE_WEB_PAGE_HINT)
    if text.startswith("{"):
        return "ndjson" if _one_a_line(text) else "json" if _like_object(text) else "text"
    if text.startswith("[") and _like_array(text):
        return "json"
    return "text"


def decoded(first: bytes) -> str:
    """Return bytes as text in the encoding that they tell, UTF-8 if none."""
    return first.decode(_encoding(first), "replace").removeprefix("\ufeff")


def encoding_of(path: Path) -> str:
    """Return the encoding of a text that is one of Unicode's, as JSON is."""
    with path.open("rb") as file:
        return _encoding(file.read(4))


def _encoding(first: bytes) -> str:
    if first.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if first[:1] in (b"{", b"[") and first[1:2] == b"\x00":
        return "utf-16-le"
    if first[:1] == b"\x00" and first[1:2] in (b"{", b"["):
        return "utf-16-be"
    return "utf-8-sig"


def _like_object(text: str) -> bool:
    after = text[1:].lstrip()
    return after.startswith(('"', "}"))


def _like_array(text: str) -> bool:
    """Return whether a bracket opens an array of objects or of arrays, or an empty one."""
    after = text[1:].lstrip()
    return after.startswith(("{", "[", "]")) and (
        not after.startswith("{") or _like_object(after) or len(after) == 1
    )


def _one_a_line(text: str) -> bool:
    """Return whether the first line is a whole object; then there is one on each line."""
    first, _, rest = text.partition("\n")
    if not _like_object(first) or not first.rstrip().endswith("}"):
        return False
    return rest.lstrip().startswith("{")
