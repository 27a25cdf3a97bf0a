"""Packed files: the member of a zip that is meant, and what a gzip holds, unpacked beside it."""

from __future__ import annotations

import gzip
import shutil
import zipfile
import zlib
from pathlib import Path
from threading import Event
from typing import IO, cast

from recentre import words
from recentre.errors import UnreadableFile
from recentre.reading.choices import Part
from recentre.reading.rows import go_on

_PIECE = 1 << 22
_LOCKED = 1
_BESIDE = ("__MACOSX/", ".")
_NO_TABLES = (".pdf", ".png", ".jpg", ".jpeg", ".gif", ".html", ".md", ".doc", ".docx", ".exe")
_BROKEN = (
    zipfile.BadZipFile,
    OSError,
    EOFError,
    zlib.error,
    RuntimeError,
    NotImplementedError,
    ValueError,
)


def members(path: Path, shown: str) -> tuple[Part, ...]:
    """Return the members of a zip that can be tables, in its order.

    Raises
    ------
    UnreadableFile
        If it is broken.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            return tuple(Part(one.filename) for one in packed.infolist() if _may_be(one))
    except _BROKEN as error:
        raise _broken(shown) from error


def _may_be(one: zipfile.ZipInfo) -> bool:
    name = one.filename
    return (
        not one.is_dir()
        and one.file_size > 0
        and not name.startswith(_BESIDE)
        and not Path(name).name.startswith(".")
        and not name.lower().endswith(_NO_TABLES)
    )


def split(listed: tuple[Part, ...], part: str | None) -> tuple[str | None, str | None]:
    """Return the member that a part names, and the part of that member: ``book.xlsx/Sheet2``."""
    if part is None:
        return None, None
    names = sorted((one.name for one in listed), key=len, reverse=True)
    for name in names:
        if part.casefold() == name.casefold():
            return name, None
        if part.casefold().startswith(f"{name.casefold()}/"):
            return name, part[len(name) + 1 :]
    return part, None


def unpack_member(path: Path, folder: Path, name: str, shown: str, cancel: Event | None) -> Path:
    """Unpack one member of a zip and return where.

    Raises
    ------
    UnreadableFile
        If it is locked, broken, or larger than the room on the disk.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            one = packed.getinfo(name)
            if one.flag_bits & _LOCKED:
                raise UnreadableFile(
                    words.INTAKE_LOCKED.format(file=f"{shown} [{name}]"), words.INTAKE_LOCKED_HINT
                )
            if one.file_size > shutil.disk_usage(folder).free:
                raise UnreadableFile(words.INTAKE_NO_ROOM.format(file=f"{shown} [{name}]"))
            out = folder / f"member{Path(name).suffix[:12]}"
            with packed.open(one) as source:
                _copy(source, out, cancel)
    except _BROKEN as error:
        raise _broken(shown) from error
    return out


def unpack_gzip(path: Path, folder: Path, shown: str, cancel: Event | None) -> Path:
    """Unpack a gzip and return where.

    Raises
    ------
    UnreadableFile
        If it is cut off or damaged.
    """
    out = folder / "unpacked"
    try:
        with gzip.open(path) as source:
            _copy(cast("IO[bytes]", source), out, cancel)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableFile(words.IMPORT_BROKEN_GZIP.format(file=shown)) from error
    return out


def beginning_of_gzip(path: Path, folder: Path, shown: str) -> Path:
    """Unpack the first bytes of a gzip, to see what it holds.

    Raises
    ------
    UnreadableFile
        If it is damaged.
    """
    out = folder / "beginning"
    try:
        with gzip.open(path) as source:
            out.write_bytes(source.read(1 << 16))
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableFile(words.IMPORT_BROKEN_GZIP.format(file=shown)) from error
    return out


def _copy(source: IO[bytes], out: Path, cancel: Event | None) -> None:
    with out.open("wb") as file:
        while piece := source.read(_PIECE):
            go_on(cancel)
            file.write(piece)


def _broken(shown: str) -> UnreadableFile:
    return UnreadableFile(words.INTAKE_BROKEN_ZIP.format(file=shown), words.INTAKE_BROKEN_HINT)
