"""What else there is to say of a file that was imported: zones, columns left over, repairs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from recentre import words
from recentre.engine import run
from recentre.engine.database import Cursor
from recentre.importing import batches
from recentre.importing.cells import Cells
from recentre.importing.doubts import doubts
from recentre.importing.preparing import Prepared
from recentre.reading.table import Table

_CERTAIN = frozenset(("encoding", "delimiter", "dialect"))
"""Findings that a report states in a place of its own."""

_DOUBTED = frozenset(("shortened", "early", "future"))
"""Doubts that a report tells too; the page tells them all before."""
_DOUBTED_ROWS = 2_000


@dataclass(frozen=True)
class Said:
    """What the import knows by the time its notes are written."""

    zone: str
    days_in: str
    has_bare_times: bool
    """Whether some times carry no zone."""
    was_careful: bool
    """Whether the file was read record by record."""
    names_company: bool


def notes(cursor: Cursor, one: Prepared, said: Said) -> Iterator[str]:
    """Yield the notes of a file, while it is being imported."""
    if said.has_bare_times:
        yield words.IMPORT_NOTE_ZONE.format(zone=said.zone)
    yield words.IMPORT_NOTE_DAYS.format(zone=said.days_in)
    used = set(one.mapping.columns.values())
    unused = [name for name in one.table.header if name not in used]
    if unused and one.recipe is None:
        yield words.counted(len(unused), words.IMPORT_NOTE_UNUSED, columns=", ".join(unused))
    if said.was_careful and one.table.format == "csv" and one.recipe is None:
        yield words.IMPORT_NOTE_CAREFUL
    yield from of_findings(one.table)
    yield from _doubted(one)
    same = batches.loaded_before(cursor, one.table)
    if same is not None:
        yield words.IMPORT_NOTE_SAME_FILE.format(batch=same)
    (probe,) = run.row(cursor, "import/probe")
    if run.row(cursor, "import/other_probe", probe=probe)[0]:
        yield words.IMPORT_NOTE_FINGERPRINT
    if not said.names_company:
        yield words.IMPORT_NO_COMPANY


def _doubted(one: Prepared) -> Iterator[str]:
    """Yield what would make the picture wrong without a row being refused."""
    first = Cells(one.table.header, one.table.head[:_DOUBTED_ROWS], one.mapping)
    for doubt in doubts(first):
        if doubt.about in _DOUBTED:
            yield doubt.text


def of_findings(table: Table) -> Iterator[str]:
    """Yield what was assumed or repaired while a file was read, or could be repaired."""
    for one in table.told():
        if one.what not in _CERTAIN:
            yield one.text
