"""All files of an import made ready; of a folder those that are logs, and why others are not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from threading import Event

from recentre import words
from recentre.errors import BadMapping, UnreadableFile
from recentre.importing import made
from recentre.importing.options import ImportOptions
from recentre.importing.preparing import Prepared, prepare
from recentre.reading.opening import parts
from recentre.reading.table import Table

File = Path | Table
"""A file, or what it was understood as before."""
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


def prepare_all(
    files: Sequence[File],
    folder: Path,
    options: ImportOptions,
    progress: Callable[[float, str], None],
    cancel: Event | None,
) -> tuple[list[Prepared], list[LeftOut]]:
    """Return everything that an import brings, ready for loading, and what was left out.

    Parameters
    ----------
    files : sequence of Path or Table
        Files, folders, and what was understood before.
    folder : Path
        Where copies go, each file's in a folder of its own.
    options : ImportOptions
        What the reader chose; what a recipe made comes first.
    progress : callable
        Told which file is looked at.
    cancel : Event or None
        Set to stop.
    """
    numbers = count()

    def place() -> Path:
        made_for = folder / f"file{next(numbers)}"
        made_for.mkdir()
        return made_for

    def ready(file: File, name: str | None, part: str | None) -> Prepared:
        called = name or file.name if isinstance(file, Path) else file.shown
        progress(0.0, words.IMPORT_SURVEYING.format(file=called))
        return prepare(file, place(), replace(options, shown_name=name, part=part), cancel)

    prepared: list[Prepared] = []
    left: list[LeftOut] = []
    if options.made is not None:
        prepared.extend(made.prepare(options.made, place(), options))
    for one in files:
        if isinstance(one, Path) and one.is_dir():
            found, others = gather(one, ready)
            prepared.extend(found)
            left.extend(others)
        else:
            prepared.append(ready(one, options.shown_name, options.part))
    return prepared, left


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
