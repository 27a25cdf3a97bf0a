"""The files of a folder: which of them are logs, and why the others are not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from recentre import words
from recentre.errors import BadMapping, UnreadableFile
from recentre.importing.preparing import Prepared
from recentre.reading.opening import parts

MOST_FILES = 500
"""More in one folder are not looked through: the folder is hardly meant."""


@dataclass(frozen=True)
class LeftOut:
    """A file of a folder that is no log, or was loaded before."""

    file: str
    reason: str

    @property
    def text(self) -> str:
        """A sentence for a person."""
        return words.INTAKE_NOT_A_LOG.format(file=self.file, reason=self.reason)


def gather(
    folder: Path, prepared: Callable[[Path, str, str | None], Prepared]
) -> tuple[list[Prepared], list[LeftOut]]:
    """Return the logs of a folder and what was left out, in the order of their names.

    Parameters
    ----------
    folder : Path
        Where to look, in folders inside it too; hidden files are not looked at. Of a file with
        several tables each that shows is looked at.
    prepared : callable
        Makes the part of a file of that path and name ready.

    Raises
    ------
    UnreadableFile
        If there is no log in it, or too much to look through.
    AmbiguousFile
        If a log has two readings: the reader is asked.
    """
    logs: list[Prepared] = []
    left: list[LeftOut] = []
    for number, path in enumerate(_files(folder)):
        if number == MOST_FILES:
            raise UnreadableFile(
                words.INTAKE_TOO_MANY_FILES.format(folder=folder, most=MOST_FILES),
                words.INTAKE_TOO_MANY_HINT,
            )
        name = path.relative_to(folder).as_posix()
        for part in _parts(path):
            try:
                logs.append(replace(prepared(path, name, part), is_found=True))
            except (UnreadableFile, BadMapping) as error:
                called = name if part is None else f"{name} [{part}]"
                left.append(LeftOut(called, error.message))
    if not logs:
        if not left:
            raise UnreadableFile(words.INTAKE_EMPTY_FOLDER.format(folder=folder))
        raise UnreadableFile(
            words.INTAKE_NO_LOG_HERE.format(folder=folder), " ".join(one.text for one in left[:10])
        )
    return logs, left


def _parts(path: Path) -> tuple[str | None, ...]:
    """Return the tables of a file that show; one without a name if there is but one."""
    try:
        shown = tuple(one.name for one in parts(path) if not one.hidden)
    except UnreadableFile:
        return (None,)
    return shown if len(shown) > 1 else (None,)


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden:
            yield path
