"""The small files beside a log: parties, channels, kinds and topics, checked cell by cell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from recentre import words
from recentre.errors import BadVocabulary, UnreadableFile
from recentre.importing.guess import plain_header
from recentre.importing.nearness import near
from recentre.reading.choices import Choices
from recentre.reading.opening import open_table
from recentre.reading.table import Table

COLUMNS = {
    "parties": ("name", "type", "role", "segment", "household"),
    "channels": ("channel", "owned"),
    "kinds": ("kind", "nature", "asks"),
    "topics": ("topic", "job"),
}
"""Columns of each small file; the first is needed, the others may be missing or empty."""

DELIMITERS = (",", ";", "\t")
TYPES = (
    "person",
    "organisation",
    "community",
    "review site",
    "publication",
    "product",
    "process",
    "bot",
)
ROLES = ("company", "staff", "competitor", "customer", "other")
NATURES = ("transaction", "service", "knowledge", "social", "promotion")
YES = ("true", "yes", "y", "1", "t", "ja", "oui", "si", "sim")
NO = ("false", "no", "n", "0", "f", "nein", "non", "nee", "nao")


def _one_of(known: tuple[str, ...]) -> Callable[[str], str | None]:
    def check(text: str) -> str | None:
        plain = text.lower().replace("_", " ").replace("-", " ")
        return plain if plain in known else None

    return check


def _yes_or_no(text: str) -> str | None:
    plain = text.lower()
    if plain in YES:
        return "true"
    return "false" if plain in NO else None


CHECKS: dict[str, tuple[Callable[[str], str | None], tuple[str, ...]]] = {
    "type": (_one_of(TYPES), TYPES),
    "role": (_one_of(ROLES), ROLES),
    "nature": (_one_of(NATURES), NATURES),
    "asks": (_yes_or_no, ("yes", "no")),
    "owned": (_yes_or_no, ("yes", "no")),
}
"""Column to what reads its cells, and the values it takes."""


def read(path: Path, subject: str, folder: Path) -> list[tuple[object, ...]]:
    """Return the checked rows of a small file, cells in the order of `COLUMNS`, empty if not said.

    Parameters
    ----------
    path : Path
        The file.
    subject : {'parties', 'channels', 'kinds', 'topics'}
        What it is about.
    folder : Path
        Where a temporary copy may go.

    Raises
    ------
    UnreadableFile
        If it cannot be read as a table.
    BadVocabulary
        If a column is missing, a name is empty or said twice, or a value is unknown; the message
        names file, row, column and value.
    """
    place = folder / f"given-{subject}"
    place.mkdir(exist_ok=True)
    table = _opened(path, subject, place)
    if not table.head and next(table.records(None), None) is None:
        raise UnreadableFile(words.IMPORT_ONLY_HEADER.format(file=table.shown))
    places = _places(table, subject)
    rows: list[tuple[object, ...]] = []
    known: dict[str, int] = {}
    for record in table.records(None):
        line, row = record.last_line, record.cells
        if len(row) != len(table.header):
            raise BadVocabulary(
                words.IMPORT_SMALL_UNEVEN.format(
                    file=table.shown, line=line, cells=len(row), columns=len(table.header)
                )
            )
        cells = [
            _cell(table.shown, line, column, row[places[column]]) if column in places else ""
            for column in COLUMNS[subject]
        ]
        if not cells[0]:
            raise BadVocabulary(
                words.IMPORT_SMALL_NO_NAME.format(
                    file=table.shown, line=line, column=COLUMNS[subject][0]
                )
            )
        if cells[0] in known:
            raise BadVocabulary(
                words.IMPORT_SMALL_TWICE.format(
                    file=table.shown, line=line, value=cells[0], first=known[cells[0]]
                )
            )
        known[cells[0]] = line
        rows.append(tuple(cells))
    return rows


def _opened(path: Path, subject: str, place: Path) -> Table:
    """Understand a small file; where its known column is not seen, try the usual delimiters.

    A file of two lines tells too little of how it is written; what its header must say tells more.
    """
    table = open_table(path, place)
    if COLUMNS[subject][0] in map(plain_header, table.header) or table.format != "csv":
        return table
    for number, delimiter in enumerate(DELIMITERS):
        again = place / f"again{number}"
        again.mkdir(exist_ok=True)
        other = open_table(path, again, choices=Choices(delimiter=delimiter, header=True))
        if len(other.header) > 1 and COLUMNS[subject][0] in map(plain_header, other.header):
            return other
    return table


def _places(table: Table, subject: str) -> dict[str, int]:
    found = {plain_header(name): place for place, name in reversed(list(enumerate(table.header)))}
    wanted = COLUMNS[subject]
    places = {column: found[column] for column in wanted if column in found}
    if wanted[0] not in places or len(places) < 2:
        missing = wanted[0] if wanted[0] not in places else " or ".join(wanted[1:])
        raise BadVocabulary(
            words.IMPORT_SMALL_NO_COLUMN.format(file=table.shown, column=missing),
            near(missing, table.header)
            or words.IMPORT_COLUMNS.format(columns=", ".join(table.header)),
        )
    return places


def _cell(shown: str, line: int, column: str, text: str) -> str:
    value = text.strip().strip("\u200b\ufeff").strip()
    if not value or column not in CHECKS:
        return value
    check, known = CHECKS[column]
    read_as = check(value)
    if read_as is None:
        raise BadVocabulary(
            words.IMPORT_SMALL_UNKNOWN.format(file=shown, line=line, column=column, value=value),
            near(value, known) or words.IMPORT_SMALL_KNOWN.format(known=", ".join(known)),
        )
    return read_as
