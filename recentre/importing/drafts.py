"""A file on its way in: on disk, inspected, and kept until it is loaded or given up.

Drafts belong to the process, not to a connection: a page keeps a draft's id only.
"""

from __future__ import annotations

import secrets
import shutil
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import IO

from recentre.errors import AmbiguousFile
from recentre.importing.fields import Mapping
from recentre.importing.guess import Guess, guess
from recentre.importing.preparing import check_is_log
from recentre.importing.values import is_missing
from recentre.reading.asked import NO_CHOICES
from recentre.reading.choices import Choices, Part
from recentre.reading.opening import open_table, parts
from recentre.reading.table import Table
from recentre.settings import settings

KEPT_SECONDS = 24 * 3600
"""A draft that nobody loaded is deleted after a day: it holds people's data."""
COUNTED_ROWS = 400_000
"""Rows in which names are counted; more would keep the reader waiting."""


@dataclass(frozen=True)
class Draft:
    """A file that comes in, and what was seen in it."""

    known_as: str
    folder: Path
    """Holds the copies, which are deleted with the draft."""
    path: Path
    """The file itself: a copy in the folder, or where it lies if it was named by its path."""
    name: str
    """The file's name as the reader knows it."""
    table: Table
    guess: Guess
    parts: tuple[Part, ...] = ()
    """Sheets, members or keys; none if the file is one table."""
    part: str | None = None
    """The part that is shown; None if there are none or only one can be meant."""
    is_asked: bool = False
    """Whether several parts can be meant and the reader has not said which; the first is shown."""
    choices: Choices = NO_CHOICES
    """What the reader said of how the file is written."""

    @property
    def shown(self) -> str:
        """The file's name as it is shown, with its part."""
        return self.table.shown


_drafts: dict[str, Draft] = {}
_lock = threading.Lock()


def begin(name: str, content: IO[bytes]) -> Draft:
    """Write an uploaded file to disk and inspect it.

    Parameters
    ----------
    name : str
        The file's name as the reader knows it.
    content : binary file
        Its bytes.

    Raises
    ------
    UnreadableFile
        If it is no table that can be read; nothing of it is kept.
    """

    def put(folder: Path) -> Path:
        path = folder / "log"
        with path.open("wb") as file:
            shutil.copyfileobj(content, file, 1 << 22)
        return path

    return _begin(Path(name).name, put)


def begin_path(path: Path) -> Draft:
    """Inspect a file where it lies; it is not copied, and stays when the draft is dropped.

    Parameters
    ----------
    path : Path
        The file, on the machine that runs the program; ``~`` is the home folder.

    Raises
    ------
    UnreadableFile
        If it is missing, a folder, or no table that can be read.
    """
    where = Path(str(path).strip().strip("\"'")).expanduser()
    return _begin(where.name, lambda folder: where)


def choose(draft: Draft, *, part: str | None = None, choices: Choices = NO_CHOICES) -> Draft:
    """Read a draft's file once more, as the reader says; its id stays.

    Parameters
    ----------
    draft : Draft
        The file.
    part : str, optional
        Sheet, member or key; None keeps the one that was chosen before.
    choices : Choices
        What the reader says of how it is written, in full.

    Raises
    ------
    UnreadableFile
        If it is no table in that reading; the draft stays as it was.
    """
    taken = part if part is not None else (None if draft.is_asked else draft.part)
    made = _seen(draft.folder, draft.path, draft.name, taken, choices)
    with _lock:
        _drafts[draft.known_as] = made
    return made


def _begin(name: str, put: Callable[[Path], Path]) -> Draft:
    clear_old()
    known_as = secrets.token_hex(8)
    folder = _home() / known_as
    folder.mkdir(parents=True)
    try:
        draft = _seen(folder, put(folder), name, None, NO_CHOICES)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    with _lock:
        _drafts[known_as] = draft
    return draft


def _seen(folder: Path, path: Path, name: str, part: str | None, choices: Choices) -> Draft:
    asked = False
    try:
        table = _table(folder, path, name, part, choices)
    except AmbiguousFile as error:
        if error.question != "part":
            raise
        part, asked = error.readings[0], True
        table = _table(folder, path, name, part, choices)
    check_is_log(table)
    return Draft(
        known_as=folder.name,
        folder=folder,
        path=path,
        name=name,
        table=table,
        guess=guess(table),
        parts=parts(path),
        part=part,
        is_asked=asked,
        choices=choices,
    )


def _table(folder: Path, path: Path, name: str, part: str | None, choices: Choices) -> Table:
    copies = Path(mkdtemp(prefix="copies", dir=folder))
    return open_table(path, copies, shown=name, part=part, choices=choices)


def find(known_as: str | None) -> Draft | None:
    """Return the draft of that id, or None."""
    with _lock:
        return None if known_as is None else _drafts.get(known_as)


def drop(known_as: str) -> None:
    """Delete a draft and its files."""
    with _lock:
        draft = _drafts.pop(known_as, None)
    if draft is not None:
        shutil.rmtree(draft.folder, ignore_errors=True)


def beside(draft: Draft, subject: str, name: str, content: bytes) -> Path:
    """Keep a small file beside a draft and return where.

    Parameters
    ----------
    draft : Draft
        The log it belongs to.
    subject : {'parties', 'channels', 'kinds', 'topics'}
        What it is about.
    name : str
        The file's name, which messages will show.
    content : bytes
        What is in it.
    """
    folder = draft.folder / subject
    folder.mkdir(exist_ok=True)
    path = folder / Path(name).name
    if not path.is_file() or path.read_bytes() != content:
        path.write_bytes(content)
    return path


def names_in(draft: Draft, mapping: Mapping, most: int) -> tuple[tuple[str, int], ...]:
    """Return the names at the ends of a draft's rows and their rows, most frequent first.

    Parameters
    ----------
    draft : Draft
        The log.
    mapping : Mapping
        Which columns are source and target.
    most : int
        How many names at most. They are counted in the first `COUNTED_ROWS` rows.
    """
    header = draft.table.header
    places = [
        header.index(mapping.columns[end])
        for end in ("source", "target")
        if mapping.columns.get(end) in header
    ]
    counted: Counter[str] = Counter()
    rows = 0
    for one in draft.table.records(None):
        if len(one.cells) == len(header):
            counted.update({one.cells[place].strip() for place in places})
            rows += 1
            if rows == COUNTED_ROWS:
                break
    for end in ("source", "target"):
        if end in mapping.constants:
            counted[mapping.constants[end].strip()] += rows
    found = ((name, count) for name, count in counted.items() if not is_missing(name))
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0]))[:most])


def clear_old() -> None:
    """Delete what was left behind by drafts older than a day, also of earlier processes."""
    limit = time.time() - KEPT_SECONDS
    if not _home().is_dir():
        return
    for folder in _home().iterdir():
        if folder.stat().st_mtime < limit:
            drop(folder.name)
            shutil.rmtree(folder, ignore_errors=True)


def _home() -> Path:
    return settings().home / "uploads"
