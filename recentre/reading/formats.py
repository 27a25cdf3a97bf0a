"""Files that are no text: each kind to the reader that knows it, packed ones unpacked first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from recentre import words
from recentre.errors import AmbiguousFile, UnreadableFile
from recentre.reading import archives, objects
from recentre.reading.asked import Asked
from recentre.reading.choices import Part
from recentre.reading.choosing import chosen
from recentre.reading.kinds import Kind, first_bytes, kind_of
from recentre.reading.rows import checksum
from recentre.reading.table import Table

Door = Callable[[Path, str, str | None], Table]
"""Opens a file that lies inside another: its path, what to call it, its part."""


def open_kind(kind: Kind, asked: Asked, door: Door) -> Table:
    """Return a file of a kind other than text as a table.

    Parameters
    ----------
    kind : str
        What it is, as `kind_of` says.
    asked : Asked
        The file.
    door : callable
        Opens what a packed file holds.

    Raises
    ------
    UnreadableFile, AmbiguousFile, Cancelled
        If it cannot be read, several tables can be meant, or it was stopped.
    """
    if kind == "zip":
        return _member(asked, door)
    if kind == "gzip":
        inside = archives.unpack_gzip(asked.path, asked.folder, asked.shown, asked.cancel)
        table = door(inside, asked.shown, asked.part)
        return replace(table, sha256=checksum(asked.path, asked.cancel))
    if kind in ("ndjson", "parquet") and asked.part is not None:
        raise UnreadableFile(words.INTAKE_NO_PARTS.format(file=asked.shown, part=asked.part))
    return _reader_of(kind)(asked)


def _reader_of(kind: Kind) -> Callable[[Asked], Table]:
    """Return the reader of a kind; its library is loaded when the first such file comes."""
    if kind == "sheets":
        from recentre.reading.sheets import open_sheet  # noqa: PLC0415

        return open_sheet
    if kind == "parquet":
        from recentre.reading.columns import open_parquet  # noqa: PLC0415

        return open_parquet
    return objects.open_json if kind == "json" else objects.open_lines


def _member(asked: Asked, door: Door) -> Table:
    path, shown = asked.path, asked.shown
    listed = archives.members(path, shown)
    member, inner = archives.split(listed, asked.part)
    taken = chosen(listed, member, shown)
    out = archives.unpack_member(path, asked.folder, taken.name, shown, asked.cancel)
    try:
        table = door(out, f"{shown} [{taken.name}]" if len(listed) > 1 else shown, inner)
    except AmbiguousFile as error:
        if error.question != "part":
            raise
        readings = tuple(f"{taken.name}/{one}" for one in error.readings)
        raise AmbiguousFile(
            error.message,
            words.INTAKE_PART_HINT.format(part=readings[0]),
            question="part",
            readings=readings,
        ) from error
    return replace(table, sha256=checksum(path, asked.cancel))


def is_packed_text(path: Path, shown: str) -> bool:
    """Return whether a gzip holds text, which the reader of text unpacks in its one pass."""
    with TemporaryDirectory(prefix="recentre-") as place:
        beginning = archives.beginning_of_gzip(path, Path(place), shown)
        first = first_bytes(beginning, shown)
        return not first.startswith(b"PK") and kind_of(beginning, shown) == "text"


def parts_of(path: Path, shown: str) -> tuple[Part, ...]:
    """Return the sheets, members or keys of a file; none for a file with one table.

    Raises
    ------
    UnreadableFile
        If it is missing, broken, or plainly no table.
    """
    kind = kind_of(path, shown)
    if kind == "sheets":
        from recentre.reading.sheets import sheets  # noqa: PLC0415

        return sheets(path, shown)
    if kind == "json":
        return objects.keys(path, shown)
    if kind == "zip":
        return _of_members(path, shown)
    if kind == "gzip" and not is_packed_text(path, shown):
        with TemporaryDirectory(prefix="recentre-") as place:
            return parts_of(archives.unpack_gzip(path, Path(place), shown, None), shown)
    return ()


def _of_members(path: Path, shown: str) -> tuple[Part, ...]:
    """Return the members of a zip; of a workbook inside it each sheet."""
    found: list[Part] = []
    for one in archives.members(path, shown):
        inner: tuple[Part, ...] = ()
        if one.name.lower().endswith((".xlsx", ".xls", ".ods", ".xlsb", ".json")):
            with TemporaryDirectory(prefix="recentre-") as place:
                out = archives.unpack_member(path, Path(place), one.name, shown, None)
                try:
                    inner = parts_of(out, one.name)
                except UnreadableFile:
                    inner = ()
        if len(inner) > 1:
            found.extend(replace(each, name=f"{one.name}/{each.name}") for each in inner)
        else:
            found.append(one)
    return tuple(found)
