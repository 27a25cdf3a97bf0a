"""Names that are not to be kept: all of them, where the reader says so, and those that were erased.

An alias is drawn from the name with the workspace's secret: the same person has the same alias in
every file of a workspace, and another one elsewhere. Whoever holds the workspace can test whether a
name is behind an alias, but not read the name out of it.
"""

from __future__ import annotations

import csv
import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from recentre import words
from recentre.engine import run
from recentre.engine.database import Cursor

_WHITE = "\x0b\x1c\x1d\x1e\x1f\x85\u200b\ufeff"
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
MOST_WORDS = 5
"""A name of more words is only found where it fills a cell."""
_CELLS = re.compile(r"[,;\t|]")


@dataclass(frozen=True)
class Hidden:
    """What must not be kept of the names in one import."""

    all_names: bool = False
    """Every name is left out but those of the company and its staff."""
    has_aliases: bool = False
    """An earlier file came without names; who is known by an alias stays so."""
    secret: str = ""
    erased: frozenset[str] = frozenset()
    """Hashes of the names that were erased."""

    def is_erased(self, text: str) -> bool:
        """Return whether a text is the name of somebody who was erased."""
        if not self.erased:
            return False
        name = unicodedata.normalize("NFC", text.strip(f"{_WHITE} \t\r\n\xa0")).strip()
        name = name.lower() if _MAIL.fullmatch(name) else name
        return hashlib.sha256(f"{self.secret} erased {name}".encode()).hexdigest() in self.erased

    def may_keep(self, row: str) -> bool:
        """Return whether a refused row may be kept as it stood."""
        return not self.all_names and not self.names_erased(row)

    def names_erased(self, text: str) -> bool:
        """Return whether a text names somebody who was erased."""
        return bool(self.erased) and any(map(self.is_erased, _pieces(text)))


NOTHING = Hidden()
"""Every name is kept."""


def _pieces(row: str) -> Iterator[str]:
    """Yield all that may be a name in a row of unknown delimiter: cells, and words of them."""
    yield row
    cells = set(_CELLS.split(row))
    for delimiter in ",;\t|":
        for found in csv.reader([row], delimiter=delimiter):
            cells.update(found)
    for mark in "\"'":
        cells.update(row.split(mark))
    for cell in cells:
        yield cell
        said = cell.split()
        for count in range(1, min(len(said), MOST_WORDS) + 1):
            for first in range(len(said) - count + 1):
                piece = " ".join(said[first : first + count])
                yield piece
                yield piece.strip(".,;:()[]<>\"'")


def prepare(cursor: Cursor, *, keeps_names: bool) -> Hidden:
    """Settle what is hidden in this import; what the small files say is hidden here already.

    Parameters
    ----------
    cursor : Cursor
        The cursor of a running import, after what was given beside the log was staged.
    keeps_names : bool
        Whether names may be kept.
    """
    has_aliases, has_erased = run.row(cursor, "import/must_hide")
    hashes = run.rows(cursor, "import/erased_hashes") if has_erased else []
    hidden = Hidden(
        all_names=not keeps_names,
        has_aliases=has_aliases,
        secret=hashes[0][1] if hashes else "",
        erased=frozenset(one for one, _ in hashes),
    )
    run.step(cursor, "import/macro_alias_of")
    run.step(cursor, "import/macro_hash_of_erased")
    if hidden.erased:
        run.step(cursor, "import/erased_given")
    if hidden.all_names or has_aliases:
        run.step(cursor, "import/hide_kept")
        run.step(cursor, "import/hide_given", hides=hidden.all_names)
    return hidden


def names(cursor: Cursor, hidden: Hidden) -> None:
    """Put aliases in place of names, and nobody in place of the erased, once names are read."""
    if hidden.erased:
        run.step(cursor, "import/erased_names")
        run.step(cursor, "import/erased_naming")
    if hidden.all_names or hidden.has_aliases:
        run.step(cursor, "import/hide_names", hides=hidden.all_names)


def terms(cursor: Cursor, hidden: Hidden) -> None:
    """Hide names among channels, kinds and topics."""
    if hidden.erased:
        new = [name for (name,) in run.rows(cursor, "import/new_wording")]
        named = [name for name in new if hidden.names_erased(name)]
        if named:
            run.step(cursor, "import/cover_wording", names=named)
    if hidden.all_names:
        run.step(cursor, "import/hide_wording")


def rows(cursor: Cursor, hidden: Hidden) -> None:
    """Hide names in message ids and in refused values, once rows are told apart."""
    if hidden.erased:
        run.step(cursor, "import/erased_refused")
    if hidden.all_names:
        run.step(cursor, "import/hide_messages")
    values(cursor, hidden)


def values(cursor: Cursor, hidden: Hidden) -> None:
    """Hide names in refused values."""
    if hidden.all_names:
        run.step(cursor, "import/hide_values")


def notes(cursor: Cursor, hidden: Hidden) -> Iterator[str]:
    """Yield what the reader is to know of it."""
    if hidden.all_names:
        yield words.HIDING_NO_NAMES
    elif hidden.has_aliases:
        yield words.HIDING_ALIASES
    if hidden.erased:
        (count,) = run.row(cursor, "import/erased_count")
        if count:
            yield words.counted(count, words.HIDING_ERASED)
