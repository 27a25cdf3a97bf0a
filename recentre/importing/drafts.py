"""A file on its way in: on disk, inspected, and kept until it is loaded or given up.

Drafts belong to the process, not to a connection: a page keeps a draft's id only.
"""

from __future__ import annotations

import csv
import secrets
import shutil
import threading
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from recentre.importing.dialect import Head, read_head, reader_options
from recentre.importing.fields import Mapping
from recentre.importing.guess import Guess, guess
from recentre.importing.survey import Survey, survey
from recentre.importing.values import is_missing
from recentre.settings import settings

KEPT_SECONDS = 24 * 3600
"""A draft that nobody loaded is deleted after a day: it holds people's data."""
COUNTED_ROWS = 400_000
"""Rows in which names are counted; more would keep the reader waiting."""


@dataclass(frozen=True)
class Draft:
    """An uploaded file and what was seen in it."""

    known_as: str
    folder: Path
    path: Path
    survey: Survey
    head: Head
    guess: Guess

    @property
    def shown(self) -> str:
        """The file's name as it is shown."""
        return self.survey.shown


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
    clear_old()
    known_as = secrets.token_hex(8)
    folder = _home() / known_as
    folder.mkdir(parents=True)
    try:
        path = folder / "log"
        with path.open("wb") as file:
            shutil.copyfileobj(content, file)
        copies = folder / "copies"
        copies.mkdir()
        seen = survey(path, copies, Path(name).name)
        head = read_head(seen)
        draft = Draft(known_as, folder, path, seen, head, guess(head))
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    with _lock:
        _drafts[known_as] = draft
    return draft


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
    header = draft.head.header
    places = [
        header.index(mapping.columns[end])
        for end in ("source", "target")
        if mapping.columns.get(end) in header
    ]
    counted: Counter[str] = Counter()
    rows = 0
    csv.field_size_limit(1 << 30)
    with draft.survey.plain.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        lines = (line.replace("\x00", "") for line in file)
        options = reader_options(draft.head.dialect.delimiter, draft.survey.has_spaced_quote)
        reader = csv.reader(lines, **options)  # type: ignore[arg-type]
        for row in reader:
            if reader.line_num <= draft.head.header_lines or len(row) != len(header):
                continue
            counted.update({row[place].strip() for place in places})
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
