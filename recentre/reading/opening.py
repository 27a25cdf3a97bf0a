"""The one door: a file of any kind becomes a table."""

from __future__ import annotations

from pathlib import Path
from threading import Event

from recentre.reading import formats
from recentre.reading.asked import Asked
from recentre.reading.choices import Choices, Part
from recentre.reading.delimited import opening as delimited
from recentre.reading.kinds import kind_of
from recentre.reading.table import Table

__all__ = ["Choices", "Part", "open_table", "parts"]

_NO_CHOICES = Choices()


def open_table(
    path: Path,
    folder: Path,
    *,
    shown: str | None = None,
    part: str | None = None,
    choices: Choices = _NO_CHOICES,
    cancel: Event | None = None,
) -> Table:
    """Understand a file as a table.

    Parameters
    ----------
    path : Path
        The file.
    folder : Path
        Where copies go, if any are needed.
    shown : str, optional
        What to call the file, where the path is a temporary one.
    part : str, optional
        Name of a sheet or member, as `parts` names it.
    choices : Choices
        What the reader said about the file.
    cancel : Event, optional
        Set to stop.

    Raises
    ------
    UnreadableFile
        If it is missing, empty, or no table.
    AmbiguousFile
        If it holds several tables and `part` names none.
    Cancelled
        When the event is set.
    """
    called = shown or path.name
    kind = kind_of(path, called)
    if kind == "text" or (kind == "gzip" and formats.is_packed_text(path, called)):
        return delimited.open_text(
            path, folder, shown=called, part=part, choices=choices, cancel=cancel
        )

    def door(inside: Path, named: str, inner: str | None) -> Table:
        place = folder / "inside"
        place.mkdir()
        return open_table(inside, place, shown=named, part=inner, choices=choices, cancel=cancel)

    return formats.open_kind(kind, Asked(path, folder, called, part, choices, cancel), door)


def parts(path: Path) -> tuple[Part, ...]:
    """Return the sheets, members or tables of a file; none for a file with one table."""
    return formats.parts_of(path, path.name)
